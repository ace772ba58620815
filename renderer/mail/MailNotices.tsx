import { AddingNotices } from '../attachments/AddingNotices.tsx'
import type { AddingAttachments } from '../attachments/use-attachments.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'
import { Notice } from '../kit/Notice.tsx'
import { Spinner } from '../kit/Spinner.tsx'
import type { MailDrop } from './use-mail-drop.ts'

interface MailNoticesProps {
  readonly mail: MailDrop
  readonly adding: AddingAttachments
}

/** What went wrong while mails became entries: nothing of them is lost by any of it. */
export function MailNotices({ mail, adding }: MailNoticesProps) {
  const { t } = useText()
  const { unread, refused, isBusy, dismiss } = mail
  return (
    <>
      {isBusy && <Spinner label={t('mail.reading')} />}
      {unread.length > 0 && (
        <Notice
          tone="warn"
          announce
          title={t('mail.unread', { name: unread.join(', ') })}
          actions={
            <Button variant="line" size="small" onPress={dismiss}>
              {t('attachments.dismiss')}
            </Button>
          }
        >
          {t('mail.unreadText')}
        </Notice>
      )}
      {refused.length > 0 && <AddingNotices adding={{ ...adding, refused, problem: null, dismiss }} />}
    </>
  )
}
