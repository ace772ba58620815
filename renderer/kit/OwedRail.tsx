import './OwedRail.css'

import { useId, type ReactNode } from 'react'

import { formatDate, type IsoDate } from '#model/time/dates.ts'

import { Icon, type IconName } from './Icon.tsx'
import { TextLink } from './TextLink.tsx'

/** The right rail holds only what is owed (next step, deadlines, promises), never history. These are its parts. */

export interface OwedSectionProps {
  readonly heading: ReactNode
  readonly count?: number
  /** One act at the end of the heading, a plain inline Button or a TextLink. */
  readonly action?: ReactNode
  /** DueItems, CheckLines, OwedLines or a few words. */
  readonly children: ReactNode
}

/** A group in the rail. */
export function OwedSection({ heading, count, action, children }: OwedSectionProps) {
  const id = useId()
  return (
    <section className="owed-section" aria-labelledby={id}>
      <div className="owed-head">
        <h2 id={id}>
          {heading} {count !== undefined && <span className="num owed-count">{count}</span>}
        </h2>
        {action}
      </div>
      {children}
    </section>
  )
}

export interface DueItemProps {
  readonly date: IsoDate
  readonly title: ReactNode
  /** The next one to keep stands out. */
  readonly isNext?: boolean
  /** A Status: how far it is. */
  readonly status?: ReactNode
  /** How it was counted, or a link to that. */
  readonly note?: ReactNode
}

/** A deadline: date, what, how far. */
export function DueItem({ date, title, isNext, status, note }: DueItemProps) {
  return (
    <div className="due-item">
      <time dateTime={date}>{formatDate(date)}</time>
      <div>
        <p>{isNext === true ? <b>{title}</b> : title}</p>
        {status !== undefined && <p>{status}</p>}
        {note !== undefined && <p className="due-note">{note}</p>}
      </div>
    </div>
  )
}

export interface OwedLineProps {
  readonly label: ReactNode
  readonly href?: string
  /** A count or a telephone number at the right. */
  readonly value?: ReactNode
  readonly icon?: IconName
}

/** A line of the rail: words, and a number at the right. */
export function OwedLine({ label, href, value, icon }: OwedLineProps) {
  return (
    <p className="owed-line">
      {icon !== undefined && <Icon name={icon} />}
      {href === undefined ? <span>{label}</span> : <TextLink href={href}>{label}</TextLink>}
      {value !== undefined && <span className="owed-value num">{value}</span>}
    </p>
  )
}
