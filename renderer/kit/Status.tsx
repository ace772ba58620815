import './Status.css'

import type { ReactNode } from 'react'

import { classNames } from './class-names.ts'
import { Icon, type IconName } from './Icon.tsx'

/** Green only for what is done and kept; amber for soon or missing; red for overdue; all else is neutral. */
export type StatusTone = 'ok' | 'soon' | 'late' | 'neutral'

const ICONS: Readonly<Record<StatusTone, IconName>> = {
  ok: 'check',
  soon: 'clock',
  late: 'warning',
  neutral: 'clock',
}

export interface StatusProps {
  readonly tone: StatusTone
  /** The words; they must say the same as the colour. */
  readonly children: ReactNode
  /** Instead of the tone's own sign (check, clock, warning, clock). */
  readonly icon?: IconName
  /** Ordinary weight, for long lines and the status line. */
  readonly quiet?: boolean
}

/** How something stands: a sign and words on the text's baseline. */
export function Status({ tone, children, icon, quiet }: StatusProps) {
  return (
    <span className={classNames('status', `status-${tone}`, quiet && 'status-quiet')}>
      <Icon name={icon ?? ICONS[tone]} />
      {children}
    </span>
  )
}
