import './Timeline.css'

import { useId, type CSSProperties, type FocusEventHandler, type ReactNode, type Ref } from 'react'

import { formatDate, type IsoDate } from '#model/time/dates.ts'

import { useText } from '../i18n/TextProvider.tsx'
import { classNames } from './class-names.ts'
import { FoldedText } from './FoldedText.tsx'
import { Icon, type IconName } from './Icon.tsx'
import type { EntryTone } from './kind-icons.ts'
import { onlyGiven } from './only-given.ts'

export interface TimelineProps {
  /** Read aloud: "Ajajoon". */
  readonly label: string
  /** `dense` sets the text in 14 px, for looking through; `reading` in 16 px. */
  readonly density?: 'dense' | 'reading'
  /** A TimelineList of drafts or a form, then MonthGroups. */
  readonly children: ReactNode
}

/** The record: dates in a rail of 92 px, the kind's sign on a line, the text beside it. */
export function Timeline({ label, density = 'reading', children }: TimelineProps) {
  return (
    <div
      className={classNames('timeline', density === 'dense' && 'timeline-dense')}
      role="region"
      aria-label={label}
    >
      {children}
    </div>
  )
}

/** Entries and milestones outside any month: pinned drafts, the entry being written. */
export function TimelineList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return <ol aria-label={label}>{children}</ol>
}

export interface MonthGroupProps {
  /** `november 2026`, from `monthHeading`. */
  readonly heading: string
  /** `14 sissekannet`; "kit.timeline.entries" has the words. */
  readonly note?: ReactNode
  /** Where the heading sticks: under a FilterLine 42 px (default), else 0. */
  readonly stickAt?: number
  readonly children: ReactNode
  /** An anchor for the index. */
  readonly id?: string
}

/** A month of the record; its heading stays in sight while one scrolls through it. */
export function MonthGroup({ heading, note, stickAt = 42, children, id }: MonthGroupProps) {
  const headingId = useId()
  return (
    <section aria-labelledby={headingId} {...(id === undefined ? {} : { id })} className="month-group">
      <h2 id={headingId} className="month-heading" style={{ top: stickAt }}>
        {heading} {note !== undefined && <span className="month-note">{note}</span>}
      </h2>
      <ol>{children}</ol>
    </section>
  )
}

/** For a list that draws only the lines near the window: where a line stands, and who wants to know how high it is. */
export interface LinePlace {
  readonly index: number
  /** Empty stretch above it for lines that are not drawn, in pixels. */
  readonly gap: number
  readonly measure: (line: HTMLElement | null) => void
}

interface LineAttributes {
  readonly ref?: Ref<HTMLLIElement>
  readonly style?: CSSProperties
  readonly 'data-index'?: number
}

function lineAttributes(place: LinePlace | undefined): LineAttributes {
  if (place === undefined) return {}
  return { ref: place.measure, style: { marginTop: place.gap }, 'data-index': place.index }
}

export interface EntryMeta {
  readonly id: string
  readonly icon: IconName
  /** What the sign stands for, read aloud: "Osalejad". */
  readonly label: string
  readonly content: ReactNode
}

export interface TimelineEntryProps {
  readonly date: IsoDate
  /** False where the entry above has the same date: the date is printed once, and still read aloud. */
  readonly isDateShown?: boolean
  /** Under the date: `R, kell 10.00`, from `railTime`; only the time where the date is not shown. */
  readonly dateNote?: ReactNode
  readonly icon: IconName
  readonly tone: EntryTone
  /** The kind, in words. */
  readonly title: ReactNode
  /** Beside the kind: which case, in a record of many. */
  readonly context?: ReactNode
  /** A Status at the right: STARi kantud, STARi kandmata. */
  readonly status?: ReactNode
  /** The text; folds after six lines. */
  readonly children?: ReactNode
  readonly isOpenAtFirst?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
  /** CheckLines `inline`, under the text and never folded. */
  readonly commitments?: ReactNode
  /** People, activities, attachments: under the text, from 1600 px beside it. */
  readonly meta?: readonly EntryMeta[]
  /** Plain inline Buttons; seen on the current entry and on the one that has focus; a press on an entry gives it focus. */
  readonly actions?: ReactNode
  /** The one that the arrow keys stand on. */
  readonly isCurrent?: boolean
  /** The one that was looked for: a bar at its side stays when the arrow keys go on. */
  readonly isMarked?: boolean
  /** 0 on the one entry Tab stops at, where the screen moves focus from entry to entry; -1 by default. */
  readonly tabIndex?: 0 | -1
  readonly onFocus?: FocusEventHandler<HTMLElement>
  readonly id?: string
  readonly ref?: Ref<HTMLElement>
  readonly place?: LinePlace
}

/** What happened: date, sign, kind, text. */
export function TimelineEntry({
  date,
  isDateShown = true,
  dateNote,
  icon,
  tone,
  title,
  context,
  status,
  children,
  isOpenAtFirst = false,
  onOpenChange,
  commitments,
  meta = [],
  actions,
  isCurrent = false,
  isMarked = false,
  tabIndex = -1,
  onFocus,
  id,
  ref,
  place,
}: TimelineEntryProps) {
  const { t } = useText()
  const headingId = useId()
  return (
    <li
      {...lineAttributes(place)}
      className={classNames(
        'entry',
        `entry-${tone}`,
        isCurrent && 'entry-current',
        isMarked && 'entry-marked',
      )}
    >
      <article
        aria-labelledby={headingId}
        aria-current={isCurrent ? 'true' : undefined}
        tabIndex={tabIndex}
        onFocus={onFocus}
        id={id}
        ref={ref}
        className="entry-grid"
      >
        <div className="entry-date">
          <time dateTime={date} className={isDateShown ? undefined : 'visually-hidden'}>
            {formatDate(date)}
          </time>
          {dateNote !== undefined && <span className="entry-date-note">{dateNote}</span>}
        </div>
        <div className="entry-sign">
          <Icon name={icon} size={20} />
        </div>
        <div className="entry-head">
          <h3 id={headingId}>
            {title}
            {isMarked && <span className="visually-hidden">, {t('kit.timeline.marked')}</span>}
          </h3>
          {context}
          {status !== undefined && <span className="entry-status">{status}</span>}
        </div>
        <div className="entry-body">
          {children !== undefined && (
            <FoldedText isOpenAtFirst={isOpenAtFirst} {...onlyGiven({ onOpenChange })}>
              {children}
            </FoldedText>
          )}
          {commitments !== undefined && <div className="entry-commitments">{commitments}</div>}
        </div>
        {meta.length > 0 && (
          <ul className="entry-meta">
            {meta.map((item) => (
              <li key={item.id}>
                <Icon name={item.icon} label={item.label} />
                <span>{item.content}</span>
              </li>
            ))}
          </ul>
        )}
        {actions !== undefined && (
          <div className="entry-actions" role="group" aria-label={t('kit.timeline.actions')}>
            {actions}
          </div>
        )}
      </article>
    </li>
  )
}

export interface MilestoneProps {
  readonly date: IsoDate
  readonly isDateShown?: boolean
  readonly icon: IconName
  /** One line: a stage change, a pause, a clock resumed. Set the new value in `<b>`. */
  readonly children: ReactNode
  readonly place?: LinePlace
}

/** A change that is no entry: one thin line, so that the record keeps its tempo. */
export function Milestone({ date, isDateShown = true, icon, children, place }: MilestoneProps) {
  return (
    <li {...lineAttributes(place)} className="milestone">
      <time dateTime={date} className={isDateShown ? undefined : 'visually-hidden'}>
        {formatDate(date)}
      </time>
      <span className="entry-sign">
        <Icon name={icon} size={20} />
      </span>
      <span className="milestone-words">{children}</span>
    </li>
  )
}

export interface TimelineFormProps {
  /** Read aloud: "Pooleli sissekanne". */
  readonly label: string
  /** A compact DateField and TimeField. */
  readonly date: ReactNode
  readonly icon: IconName
  /** Compact Select of the kind, MultiSelects. */
  readonly head: ReactNode
  /** The editor. */
  readonly children: ReactNode
  /** Promises, then the line of buttons. */
  readonly foot?: ReactNode
  readonly place?: LinePlace
}

/** An entry being written, in the record and on its grid: date in the rail, text where text stands. */
export function TimelineForm({ label, date, icon, head, children, foot, place }: TimelineFormProps) {
  return (
    <li {...lineAttributes(place)} className="entry entry-form">
      <div className="entry-grid" role="group" aria-label={label}>
        <div className="entry-date">{date}</div>
        <div className="entry-sign">
          <Icon name={icon} size={20} />
        </div>
        <div className="entry-head">{head}</div>
        <div className="entry-body">{children}</div>
        {foot !== undefined && <div className="entry-form-foot">{foot}</div>}
      </div>
    </li>
  )
}
