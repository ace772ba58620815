import './AddingNotices.css'

import type { ErrorCode } from '#model/error-codes.ts'

import { ErrorNotice } from '../errors/ErrorNotice.tsx'
import { ERROR_TEXTS } from '../errors/error-texts.ts'
import type { MessageKey } from '../i18n/catalogues.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'
import { Notice } from '../kit/Notice.tsx'
import type { RefusalReason } from './add-dropped.ts'
import type { AddingAttachments } from './use-attachments.ts'

/** What went wrong while files were added: each refused one by name with its reason; the others are in. */
export function AddingNotices({ adding }: { readonly adding: AddingAttachments }) {
  const { t } = useText()
  const { refused, problem, dismiss } = adding
  return (
    <>
      {refused.length > 0 && (
        <Notice
          tone="warn"
          announce
          title={t('attachments.refused', { count: refused.length })}
          actions={
            <Button variant="line" size="small" onPress={dismiss}>
              {t('attachments.dismiss')}
            </Button>
          }
        >
          <ul className="refused-files">
            {refused.map(({ name, reason }, index) => (
              <li key={`${index}-${name}`}>
                <b>{name}</b> {t(reasonText(reason))}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ErrorNotice thrown={problem} />
    </>
  )
}

/** Reasons a file has of its own; any other code says what happened in its general words. */
const REASONS: Partial<Readonly<Record<RefusalReason, MessageKey>>> = {
  folder: 'attachments.reason.folder',
  attachment_too_large: 'attachments.reason.tooLarge',
  attachment_empty: 'attachments.reason.empty',
  attachment_refused: 'mail.reason.refused',
  file_in_use: 'attachments.reason.inUse',
  file_not_readable: 'attachments.reason.notReadable',
}

function reasonText(reason: RefusalReason): MessageKey {
  return REASONS[reason] ?? ERROR_TEXTS[reason as ErrorCode].what
}
