import { z } from 'zod'
import { Attachment, MAX_ATTACHMENT_BYTES } from '#model/case/attachment.ts'
import { AttachmentView } from '#model/case/attachment-view.ts'
import { AttachmentId, CaseId, EntryId } from '#model/ids.ts'
import { call } from './call.ts'

const place = { caseId: CaseId, entryId: EntryId.nullable() }

export const attachments = {
  /** Attachments of one entry, also of one that is still a draft, or of the case as a whole with `null`. */
  list: call(z.strictObject(place), z.array(Attachment)),
  /** Asks for files and adds them. Those refused are named with the reason; the others are added. */
  choose: call(
    z.strictObject(place),
    z.strictObject({
      added: z.array(Attachment),
      refused: z.array(
        z.strictObject({
          name: z.string(),
          code: z.enum([
            'attachment_too_large',
            'attachment_empty',
            'attachment_refused',
            'file_in_use',
            'file_not_readable',
          ]),
        }),
      ),
    }),
  ),
  /** Adds one file dropped on the page. */
  drop: call(
    z.strictObject({
      ...place,
      name: z.string().min(1).max(1000),
      // One byte more may cross, so that the refusal is the desk's own.
      content: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= MAX_ATTACHMENT_BYTES + 1),
    }),
    Attachment,
  ),
  /** What of a file can be looked at inside the desk; nothing of it leaves the vault. */
  view: call(z.strictObject({ id: AttachmentId }), AttachmentView),
  /** Writes a copy where the specialist chooses. */
  saveCopy: call(z.strictObject({ id: AttachmentId }), z.strictObject({ fileName: z.string() })),
  /** Opens a temporary copy in another program; it is removed at closing, locking and the next start. */
  openCopy: call(z.strictObject({ id: AttachmentId }), z.strictObject({ fileName: z.string() })),
  remove: call(z.strictObject({ id: AttachmentId }), z.null()),
  /** Takes a removal back while the desk is open. */
  restore: call(z.strictObject({ id: AttachmentId }), Attachment),
}
