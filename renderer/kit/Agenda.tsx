import './Agenda.css'
import './Timeline.css'

import { useId, type ReactNode } from 'react'

import { formatDate, type IsoDate } from '#model/time/dates.ts'

import { classNames } from './class-names.ts'
import { Icon, type IconName } from './Icon.tsx'
import { TextLink } from './TextLink.tsx'

/** The rail looking forward: what is due, by date. Holds AgendaGroups. */
export function Agenda({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="timeline agenda" role="region" aria-label={label}>
      {children}
    </div>
  )
}

export interface AgendaGroupProps {
  readonly heading: ReactNode
  readonly count: number
  /** What is overdue, in red. */
  readonly isLate?: boolean
  readonly children: ReactNode
}

/** Tähtaeg möödas, Täna, Sel nädalal. */
export function AgendaGroup({ heading, count, isLate = false, children }: AgendaGroupProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classNames('agenda-group', isLate && 'agenda-late')}>
      <h2 id={id}>
        {heading} <span className="num agenda-count">{count}</span>
      </h2>
      <ol>{children}</ol>
    </section>
  )
}

export interface AgendaRowProps {
  readonly date: IsoDate
  /** False where the row above has the same date. */
  readonly isDateShown?: boolean
  /** Under the date: the weekday, or a time. */
  readonly dateNote?: ReactNode
  /** The kind of case, as a sign with its name. */
  readonly icon: IconName
  readonly iconLabel: string
  /** What to do. */
  readonly title: ReactNode
  readonly href: string
  readonly sub?: ReactNode
  /** Which case and child, then where. */
  readonly place?: ReactNode
  readonly placeSub?: ReactNode
  /** A Status. */
  readonly status?: ReactNode
}

/** One thing to do, in two lines: what and where, with how far at the right. */
export function AgendaRow({
  date,
  isDateShown = true,
  dateNote,
  icon,
  iconLabel,
  title,
  href,
  sub,
  place,
  placeSub,
  status,
}: AgendaRowProps) {
  return (
    <li className="agenda-row">
      <div className="agenda-date">
        <time dateTime={date} className={isDateShown ? undefined : 'visually-hidden'}>
          {formatDate(date)}
        </time>
        {dateNote !== undefined && <span className="agenda-small">{dateNote}</span>}
      </div>
      <div className="agenda-sign">
        <Icon name={icon} size={20} label={iconLabel} />
      </div>
      <div className="agenda-what">
        <TextLink href={href}>{title}</TextLink>
        {sub !== undefined && <span className="agenda-small">{sub}</span>}
      </div>
      <div className="agenda-place">
        {place}
        {placeSub !== undefined && <span className="agenda-small">{placeSub}</span>}
      </div>
      <div className="agenda-status">{status}</div>
    </li>
  )
}
