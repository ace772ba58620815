import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Attachment } from '#model/case/attachment.ts'
import { isOpenable } from '#model/case/attachment-name.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import { err, ok, type Result } from '#model/result.ts'
import {
  type AttachmentPlace,
  listAttachments,
  readAttachment,
  readAttachmentContent,
} from '#store/queries/attachments.ts'
import {
  addAttachment,
  recordCopyOut,
  recordOpenedOutside,
  removeAttachment,
  restoreAttachment,
} from '#store/repositories/attachments.ts'
import { readChosenFile, type ReadFault } from '../attachments/read-chosen-file.ts'
import { isRefusedType } from '../attachments/refused-types.ts'
import { saveFile } from '../export/save-file.ts'
import type { AreaHandlers } from './handle.ts'
import { onDesk, openDesk, type Services } from './services.ts'

export const attachmentsHandlers = (services: Services): AreaHandlers<'attachments'> => ({
  list: (place) => onDesk(services, ({ store }) => ok(listAttachments(store, place))),

  choose: async (place) => {
    // A locked desk asks for nothing.
    const desk = openDesk(services)
    if (!desk.ok) return desk
    const files = await services.dialogs.chooseFiles()
    if (files === null) return err('cancelled')
    const added: Attachment[] = []
    const refused: { name: string; code: ReadFault | 'attachment_refused' }[] = []
    // One after the other: together they might not fit into memory.
    for (const file of files) {
      const name = path.basename(file)
      if (isRefusedType(name)) {
        refused.push({ name, code: 'attachment_refused' })
        continue
      }
      const content = await readChosenFile(file)
      if (!content.ok) {
        refused.push({ name, code: content.error })
        continue
      }
      const kept = add(services, place, name, content.value)
      // Locked meanwhile, or the disk is full: true of every file that is left.
      if (!kept.ok) return kept
      added.push(kept.value)
    }
    return ok({ added, refused })
  },

  drop: ({ name, content, ...place }) =>
    isRefusedType(name) ? err('attachment_refused') : add(services, place, name, content),

  view: async ({ id }) => {
    const found = onDesk(services, ({ store }) => readAttachment(store, id))
    if (!found.ok) return found
    const content = onDesk(services, ({ store }) => readAttachmentContent(store, id))
    if (!content.ok) return content
    const task = { name: found.value.name, content: content.value }
    const viewed = await services.fileReader.view(task, services.deskLock.untilLocked())
    // Locked meanwhile: what was read is of a vault that is shut.
    const still = openDesk(services)
    if (!still.ok) return still
    return ok(viewed.kind === 'picture' ? { ...viewed, content: Uint8Array.from(content.value) } : viewed)
  },

  saveCopy: async ({ id }) => {
    const found = onDesk(services, ({ store }) => readAttachment(store, id))
    if (!found.ok) return found
    const target = await services.dialogs.chooseTarget(found.value.name)
    if (target === null) return err('cancelled')
    // Read after the dialog, during which the desk may have been locked.
    const content = onDesk(services, ({ store }) => readAttachmentContent(store, id))
    if (!content.ok) return content
    const written = await saveFile(target, content.value)
    if (!written.ok) return written
    const fileName = path.basename(target)
    const journaled = onDesk(services, ({ store, acting }) => recordCopyOut(store, { id, fileName }, acting))
    if (journaled.ok) return ok({ fileName })
    // What cannot be journaled does not stay outside.
    await rm(target, { force: true })
    return journaled
  },

  openCopy: async ({ id }) => {
    const { temporaryCopies, openPath } = services
    const found = onDesk(services, ({ store }) => readAttachment(store, id))
    if (!found.ok) return found
    const { name } = found.value
    if (!isOpenable(name)) return err('attachment_not_openable')
    const content = onDesk(services, ({ store }) => readAttachmentContent(store, id))
    if (!content.ok) return content
    const copy = await temporaryCopies.add(name, content.value)
    if (!copy.ok) return copy
    // Journaled before another program has it.
    const fileName = path.basename(copy.value)
    const journaled = onDesk(services, ({ store, acting }) =>
      recordOpenedOutside(store, { id, fileName }, acting),
    )
    if (journaled.ok && (await openPath(copy.value))) return ok({ fileName })
    await temporaryCopies.discard(copy.value)
    return journaled.ok ? err('attachment_not_openable') : journaled
  },

  remove: (input) => onDesk(services, ({ store, acting }) => removeAttachment(store, input, acting)),
  restore: (input) => onDesk(services, ({ store, acting }) => restoreAttachment(store, input, acting)),
})

function add(
  services: Services,
  place: AttachmentPlace,
  name: string,
  content: Uint8Array,
): Result<Attachment, ErrorCode> {
  return onDesk(services, ({ store, acting }) => addAttachment(store, { ...place, name, content }, acting))
}
