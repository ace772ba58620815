import './Notice.css'

import type { ReactNode } from 'react'

import type { MessageKey } from '../i18n/catalogues.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './Icon.tsx'

export type NoticeTone = 'error' | 'warn' | 'info' | 'ok'

const LOOKS: Readonly<Record<NoticeTone, { icon: IconName; word: MessageKey }>> = {
  error: { icon: 'error', word: 'kit.notice.error' },
  warn: { icon: 'warning', word: 'kit.notice.warn' },
  info: { icon: 'info', word: 'kit.notice.info' },
  ok: { icon: 'checkCircle', word: 'kit.notice.ok' },
}

export interface NoticeProps {
  readonly tone: NoticeTone
  /** What happened, in one bold line. */
  readonly title?: ReactNode
  /** What was kept, and what to do now. */
  readonly children?: ReactNode
  /** Buttons or links that do it. */
  readonly actions?: ReactNode
  /**
   * Set when the notice appears after something the user did: an error is then read at once (`alert`), the rest when
   * the reader pauses (`status`). Leave out for notices that stand on the page from the start.
   */
  readonly announce?: boolean
}

/** A message in its place on the page. Errors say what happened, what was kept, and what to do. */
export function Notice({ tone, title, children, actions, announce }: NoticeProps) {
  const { t } = useText()
  const look = LOOKS[tone]
  const role = announce === true ? (tone === 'error' ? 'alert' : 'status') : undefined
  return (
    <div className={classNames('notice', `notice-${tone}`)} role={role}>
      <Icon name={look.icon} size={20} label={t(look.word)} />
      <div className="notice-words">
        {title !== undefined && <p className="notice-title">{title}</p>}
        {children !== undefined && <div>{children}</div>}
        {actions !== undefined && <div className="notice-actions">{actions}</div>}
      </div>
    </div>
  )
}
