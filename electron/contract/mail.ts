import { z } from 'zod'
import { MAX_ATTACHMENT_BYTES } from '#model/case/attachment.ts'
import { CaseId, EntryId } from '#model/ids.ts'
import { call } from './call.ts'

const word = z.string().max(100)

export const mail = {
  /**
   * Begins an entry from a saved mail: a draft with what it says, its files and the mail itself kept with it. Nothing is on
   * the timeline until the specialist saves it. One that cannot be read is kept with the case, and `entryId` is `null`.
   */
  begin: call(
    z.strictObject({
      caseId: CaseId,
      /** Minted by the page, as for any entry. */
      entryId: EntryId,
      name: z.string().min(1).max(1000),
      // One byte more may cross, so that the refusal is the desk's own.
      content: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= MAX_ATTACHMENT_BYTES + 1),
      words: z.strictObject({ from: word, to: word, copy: word, subject: word, cut: word }),
    }),
    z.strictObject({
      entryId: EntryId.nullable(),
      /** Files of the mail that are not kept beside it. */
      refused: z.array(
        z.strictObject({
          name: z.string(),
          code: z.enum(['attachment_too_large', 'attachment_empty', 'attachment_refused']),
        }),
      ),
    }),
  ),
}
