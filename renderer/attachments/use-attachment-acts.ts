import { useMemo } from 'react'
import type { Attachment } from '#model/case/attachment.ts'

import { callError } from '../data/api.ts'
import {
  openAttachmentCopy,
  removeAttachment,
  restoreAttachment,
  saveAttachmentCopy,
} from '../data/attachments-mutations.ts'
import { ERROR_TEXTS } from '../errors/error-texts.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { useToasts } from '../kit/Toasts.tsx'

/** What can be done with a kept file. Each says by a message what came of it. */
export interface AttachmentActs {
  readonly open: (attachment: Attachment) => void
  readonly saveCopy: (attachment: Attachment) => void
  /** `onRemoved` runs once it is gone from the page, and what had focus with it. */
  readonly remove: (attachment: Attachment, onRemoved?: () => void) => void
}

/** How long it is said that a copy outside is not encrypted, in milliseconds. */
const WARNING_STAY = 20_000

/** The acts of kept files. */
export function useAttachmentActs(): AttachmentActs {
  const { t } = useText()
  const toasts = useToasts()
  return useMemo(() => {
    const fail = (thrown: unknown) => {
      const { code } = callError(thrown)
      if (code === 'cancelled') return
      const { what, todo } = ERROR_TEXTS[code]
      toasts.show({ text: `${t(what)}. ${t(todo)}`, tone: 'error' })
    }
    return {
      open: ({ id, name }) =>
        void openAttachmentCopy(id).then(
          () => toasts.show({ text: t('attachments.opened', { name }), tone: 'info', stayMs: WARNING_STAY }),
          fail,
        ),
      saveCopy: ({ id }) =>
        void saveAttachmentCopy(id).then(
          (fileName) => toasts.show({ text: t('attachments.saved', { name: fileName }) }),
          fail,
        ),
      remove: ({ id, name }, onRemoved) =>
        void removeAttachment(id).then(() => {
          onRemoved?.()
          toasts.show({
            text: t('attachments.removed', { name }),
            tone: 'info',
            undo: { onPress: () => void restoreAttachment(id).catch(fail) },
          })
        }, fail),
    }
  }, [t, toasts])
}
