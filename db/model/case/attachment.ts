import { z } from 'zod'
import { AttachmentId, CaseId, EntryId } from '../ids.ts'
import { Instant } from '../time/dates.ts'

/** Largest attachment, in bytes. Attachments lie in the encrypted file; a larger one belongs to the document system. */
export const MAX_ATTACHMENT_BYTES = 50 * 1024 * 1024

/** A file kept with a case, of one entry or of the case as a whole. */
export const Attachment = z.strictObject({
  id: AttachmentId,
  caseId: CaseId,
  entryId: EntryId.nullable(),
  /** Made safe by `attachment-name.ts`; what the file is saved as. */
  name: z.string().min(1).max(200),
  bytes: z.int().positive().max(MAX_ATTACHMENT_BYTES),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  addedAt: Instant,
})
export type Attachment = z.infer<typeof Attachment>
