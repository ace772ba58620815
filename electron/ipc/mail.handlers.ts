import { entryDraftOfMail, type ReadMail } from '#model/case/mail.ts'
import { MAX_ATTACHMENT_BYTES } from '#model/case/attachment.ts'
import { entryDraftTarget } from '#model/draft.ts'
import { err, ok } from '#model/result.ts'
import { addAttachment } from '#store/repositories/attachments.ts'
import { saveDraft } from '#store/repositories/drafts.ts'
import type { Output } from '#contract/index.ts'
import { isRefusedType } from '../attachments/refused-types.ts'
import type { AreaHandlers } from './handle.ts'
import { onDesk, type Services } from './services.ts'

type Refused = Output<'mail', 'begin'>['refused'][number]
type MailFile = ReadMail['attachments'][number]

export const mailHandlers = (services: Services): AreaHandlers<'mail'> => ({
  begin: async ({ caseId, entryId, name, content, words }) => {
    if (content.length === 0) return err('attachment_empty')
    if (content.length > MAX_ATTACHMENT_BYTES) return err('attachment_too_large')
    const read = await services.fileReader.mail({ name, content }, services.deskLock.untilLocked())
    const keep = (place: { readonly isOfEntry: boolean }, file: MailFile) =>
      onDesk(services, ({ store, acting }) =>
        addAttachment(store, { caseId, entryId: place.isOfEntry ? entryId : null, ...file }, acting),
      )
    if (read === null) {
      const kept = keep({ isOfEntry: false }, { name, content })
      return kept.ok ? ok({ entryId: null, refused: [] }) : kept
    }
    // The draft comes first: files of an entry nobody knows would be cleared away.
    const value = entryDraftOfMail(read, words)
    const drafted = onDesk(services, ({ store, acting }) =>
      saveDraft(
        store,
        { caseId, targetId: entryDraftTarget(entryId), content: { type: 'entry', value } },
        acting,
      ),
    )
    if (!drafted.ok) return drafted
    const whole = keep({ isOfEntry: true }, { name, content })
    if (!whole.ok) return whole
    const refused: Refused[] = []
    for (const file of read.attachments) {
      const code = refusalOf(file)
      if (code !== null) {
        refused.push({ name: file.name.slice(0, 200), code })
        continue
      }
      const kept = keep({ isOfEntry: true }, file)
      // Locked meanwhile, or the disk is full: true of every file that is left. The draft stays.
      if (!kept.ok) return kept
    }
    return ok({ entryId, refused })
  },
})

function refusalOf({ name, content }: MailFile): Refused['code'] | null {
  if (isRefusedType(name)) return 'attachment_refused'
  if (content.length === 0) return 'attachment_empty'
  return content.length > MAX_ATTACHMENT_BYTES ? 'attachment_too_large' : null
}
