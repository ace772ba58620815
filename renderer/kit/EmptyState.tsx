import './EmptyState.css'

import type { ReactNode } from 'react'

import { Icon, type IconName } from './Icon.tsx'

export interface EmptyStateProps {
  readonly icon?: IconName
  /** What belongs here. */
  readonly title: ReactNode
  /** A sentence on how it gets here. */
  readonly children?: ReactNode
  /** The first step, usually one Button. */
  readonly action?: ReactNode
}

/** An empty place that says what belongs there and offers the first step. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {icon !== undefined && <Icon name={icon} size={20} />}
      <p className="empty-state-title">{title}</p>
      {children !== undefined && <p className="empty-state-text">{children}</p>}
      {action !== undefined && <div className="empty-state-action">{action}</div>}
    </div>
  )
}
