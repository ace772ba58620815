import type { Output } from '#contract/index.ts'
import type { Attachment } from '#model/case/attachment.ts'
import type { AttachmentId, CaseId, EntryId } from '#model/ids.ts'

import { desk, valueOf } from './api.ts'
import { nowInstant } from './clock.ts'
import { refreshAll } from './query-client.ts'
import { noteSaved } from './saved-store.ts'

/** Where a file is kept: with an entry, also one still being written, or with the case as a whole. */
export interface AttachmentPlace {
  readonly caseId: CaseId
  readonly entryId: EntryId | null
}

/** Asks for files and adds them. Closing the dialog is the failure `cancelled`. */
export async function chooseAttachments(place: AttachmentPlace): Promise<Output<'attachments', 'choose'>> {
  const chosen = await valueOf(desk.attachments.choose(place))
  if (chosen.added.length > 0) noteSaved(nowInstant())
  await refreshAll()
  return chosen
}

/** Adds one file dropped on the page. What is shown is not refreshed: several may come at once. */
export async function dropAttachment(
  place: AttachmentPlace,
  file: { readonly name: string; readonly content: Uint8Array<ArrayBuffer> },
): Promise<Attachment> {
  const attachment = await valueOf(desk.attachments.drop({ ...place, ...file }))
  noteSaved(nowInstant())
  return attachment
}

/** Asks where to and writes a copy; gives the name of the file. */
export async function saveAttachmentCopy(id: AttachmentId): Promise<string> {
  return (await valueOf(desk.attachments.saveCopy({ id }))).fileName
}

/** Opens a temporary copy in another program; gives the name of the file. */
export async function openAttachmentCopy(id: AttachmentId): Promise<string> {
  return (await valueOf(desk.attachments.openCopy({ id }))).fileName
}

/** Removes an attachment; until the desk is locked `restoreAttachment` takes it back. */
export async function removeAttachment(id: AttachmentId): Promise<void> {
  await valueOf(desk.attachments.remove({ id }))
  noteSaved(nowInstant())
  await refreshAll()
}

/** Takes a removal back. */
export async function restoreAttachment(id: AttachmentId): Promise<void> {
  await valueOf(desk.attachments.restore({ id }))
  noteSaved(nowInstant())
  await refreshAll()
}
