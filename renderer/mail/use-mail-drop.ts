import { useState } from 'react'
import { useNavigate } from 'react-router'
import { MAX_ATTACHMENT_BYTES } from '#model/case/attachment.ts'
import { isMailFile } from '#model/case/mail.ts'
import { type CaseId, EntryId } from '#model/ids.ts'

import type { RefusedFile } from '../attachments/add-dropped.ts'
import type { DroppedFile } from '../attachments/dropped-files.ts'
import type { AddingAttachments } from '../attachments/use-attachments.ts'
import { callError } from '../data/api.ts'
import { beginFromMail } from '../data/mail.ts'
import { newId } from '../data/new-id.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { useToasts } from '../kit/Toasts.tsx'

/** What is dropped on a case, and what came of the mails among it. */
export interface MailDrop {
  readonly isBusy: boolean
  /** Mails that could not be read; they are kept with the case. */
  readonly unread: readonly string[]
  /** Mails, and files of mails, that are not kept. */
  readonly refused: readonly RefusedFile[]
  readonly drop: (files: readonly DroppedFile[]) => Promise<void>
  readonly dismiss: () => void
}

/** Makes entries being written of the mails that are dropped on a case; the other files become its attachments. */
export function useMailDrop(caseId: CaseId, adding: AddingAttachments): MailDrop {
  const { t } = useText()
  const toasts = useToasts()
  const navigate = useNavigate()
  const [isBusy, setBusy] = useState(false)
  const [unread, setUnread] = useState<readonly string[]>([])
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])

  const begin = async (files: readonly { readonly name: string; readonly file: File }[]) => {
    setBusy(true)
    setUnread([])
    setRefused([])
    const failed: RefusedFile[] = []
    let begun: EntryId | null = null
    for (const { name, file } of files) {
      const reason = sizeFault(file)
      if (reason !== null) {
        failed.push({ name, reason })
        continue
      }
      try {
        const words = {
          from: t('mail.from'),
          to: t('mail.to'),
          copy: t('mail.copy'),
          subject: t('mail.subject'),
          cut: t('mail.cut'),
        }
        const content = new Uint8Array(await file.arrayBuffer())
        const outcome = await beginFromMail({ caseId, entryId: newId(EntryId), name, content, words })
        if (outcome.entryId === null) setUnread((before) => [...before, name])
        else begun = outcome.entryId
        failed.push(...outcome.refused.map((one) => ({ name: one.name, reason: one.code })))
      } catch (thrown) {
        failed.push({ name, reason: callError(thrown).code })
      }
    }
    setRefused(failed)
    setBusy(false)
    if (begun === null) return
    toasts.show({ text: t('mail.begun', { count: files.length }), tone: 'info' })
    // The one that came last is opened; the others wait on top of the timeline.
    await navigate(`/cases/${caseId}?entry=new&draft=${begun}`)
  }

  return {
    isBusy,
    unread,
    refused,
    drop: async (files) => {
      const mails = files.flatMap(({ name, file }) =>
        file !== null && isMailFile(name) ? [{ name, file }] : [],
      )
      const others = files.filter(({ name, file }) => file === null || !isMailFile(name))
      if (others.length > 0) await adding.drop(others)
      if (mails.length > 0 && !isBusy) await begin(mails)
    },
    dismiss: () => {
      setUnread([])
      setRefused([])
    },
  }
}

/** What is too large or empty is refused without being read. */
function sizeFault(file: File): RefusedFile['reason'] | null {
  if (file.size === 0) return 'attachment_empty'
  return file.size > MAX_ATTACHMENT_BYTES ? 'attachment_too_large' : null
}
