import { z } from 'zod'
import { Attachment } from '../case/attachment.ts'
import { Entry } from '../case/entry.ts'
import { CaseId } from '../ids.ts'

/** What the journal of a case says of an entry that left it or came to it: all of it, so that either case can be told alone. */
export const MovedEntry = z.object({
  ...Entry.shape,
  /** The files that went along, as they are in this case. */
  attachments: z.array(Attachment),
  /** Where it went to, or came from. */
  otherCaseId: CaseId,
})
export type MovedEntry = z.infer<typeof MovedEntry>

/** The entry within it, and its files. */
export function partsOfMoved(state: unknown): { readonly entry: Entry; readonly attachments: Attachment[] } {
  const { attachments, otherCaseId: _, ...entry } = MovedEntry.parse(state)
  return { entry, attachments }
}
