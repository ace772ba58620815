import './CaseAttachments.css'

import { useRef } from 'react'
import type { CaseView } from '#contract/cases.ts'
import { formatDate } from '#model/time/dates.ts'

import { dayOf } from '../data/clock.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Spinner } from '../kit/Spinner.tsx'
import { AddingNotices } from './AddingNotices.tsx'
import { AttachmentMenu } from './AttachmentMenu.tsx'
import type { AddingAttachments } from './use-attachments.ts'

export interface CaseAttachmentsProps {
  readonly view: Pick<CaseView, 'attachments'>
  /** Kept by the case's page, which takes dropped files on all its pages. */
  readonly adding: AddingAttachments
}

/** Manused: files of the case as a whole; those of entries stand with the entries. */
export function CaseAttachments({ view, adding }: CaseAttachmentsProps) {
  const { t } = useText()
  const add = useRef<HTMLButtonElement>(null)
  const { attachments } = view
  return (
    <section className="case-attachments" aria-labelledby="case-attachments-title">
      <div className="case-attachments-head">
        <h2 id="case-attachments-title">
          {t('attachments.title')}{' '}
          {attachments.length > 0 && <span className="num case-attachments-count">{attachments.length}</span>}
        </h2>
        <Button ref={add} size="small" icon="attachment" onPress={() => void adding.choose()}>
          {t('attachments.add')}
        </Button>
      </div>
      <AddingNotices adding={adding} />
      {adding.isBusy && <Spinner label={t('attachments.adding')} />}
      {attachments.length > 0 && (
        <ul className="case-attachments-list">
          {attachments.map((attachment) => (
            <li key={attachment.id}>
              <time dateTime={dayOf(attachment.addedAt)}>{formatDate(dayOf(attachment.addedAt))}</time>
              <span className="case-attachments-sign">
                <Icon name="attachment" size={20} />
              </span>
              <AttachmentMenu attachment={attachment} showsSize onRemoved={() => add.current?.focus()} />
            </li>
          ))}
        </ul>
      )}
      <p className="case-attachments-hint">
        {attachments.length === 0 && <>{t('attachments.empty')} </>}
        {t('attachments.limits')}
      </p>
    </section>
  )
}
