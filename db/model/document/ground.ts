import { z } from 'zod'
import { EntryId } from '../ids.ts'
import { BlockId } from '../text/rich-text.ts'
import { SectionKey } from './template.ts'

/** Most entries one paragraph can rest on. */
export const MAX_GROUNDS = 40

/** What a paragraph of a document rests on: entries of its case, or of the case it was opened with. */
export const Ground = z.strictObject({
  key: SectionKey,
  /** The stable id of the paragraph. */
  paragraphId: BlockId,
  entryIds: z.array(EntryId).max(MAX_GROUNDS),
})
export type Ground = z.infer<typeof Ground>
