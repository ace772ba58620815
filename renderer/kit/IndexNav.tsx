import './IndexNav.css'

import type { ReactNode } from 'react'
import { Link as AriaLink } from 'react-aria-components/Link'

import { classNames } from './class-names.ts'
import { Icon, type IconName } from './Icon.tsx'

/**
 * The contents list of what is open (sections, months, cases, years) takes the place of tabs. These are its lines; the
 * landmark around them is the screen frame's.
 */

/** One step up, "Viljandi linn"; first in the index. */
export function IndexBack({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <AriaLink className="index-back" href={href}>
      <Icon name="chevronLeft" />
      {children}
    </AriaLink>
  )
}

export interface IndexSectionProps {
  readonly heading?: ReactNode
  /** A quiet note beside the heading, "44 avatud". */
  readonly note?: ReactNode
  /** IndexLinks. */
  readonly children: ReactNode
  /** Under the list: a legend or a button. */
  readonly foot?: ReactNode
}

/** A group in the index. */
export function IndexSection({ heading, note, children, foot }: IndexSectionProps) {
  return (
    <div className="index-section">
      {heading !== undefined && (
        <h2>
          {heading} {note !== undefined && <span className="index-note">{note}</span>}
        </h2>
      )}
      <ul>{children}</ul>
      {foot !== undefined && <div className="index-foot">{foot}</div>}
    </div>
  )
}

/** How far a section of a document is: done, begun, missing though required, or not required. */
export type IndexLinkTone = 'done' | 'begun' | 'missing' | 'optional'

export interface IndexLinkProps {
  readonly href: string
  readonly label: ReactNode
  readonly isCurrent?: boolean
  /** `page` (default), `true` for a place within the page, such as a section one writes in. */
  readonly currentAs?: 'page' | 'location' | 'true'
  /** How many there are, at the right. */
  readonly count?: ReactNode
  /** At the right of the first line, "2026/014". */
  readonly aside?: ReactNode
  /** A quiet second line; makes the first one stronger. */
  readonly sub?: ReactNode
  readonly icon?: IconName
  /** Said for the icon, when it says what the words do not ("Valmis"). */
  readonly iconLabel?: string
  readonly tone?: IndexLinkTone
}

/** A line of the index. */
export function IndexLink({
  href,
  label,
  isCurrent,
  currentAs = 'page',
  count,
  aside,
  sub,
  icon,
  iconLabel,
  tone,
}: IndexLinkProps) {
  return (
    <li>
      <AriaLink
        href={href}
        className={classNames(
          'index-link',
          sub !== undefined && 'index-link-two',
          tone && `index-link-${tone}`,
        )}
        {...(isCurrent === true ? { 'aria-current': currentAs } : {})}
      >
        {icon !== undefined && (
          <Icon name={icon} {...(iconLabel === undefined ? {} : { label: iconLabel })} />
        )}
        <span className="index-words">
          <span className="index-first">
            <span className="index-label">{label}</span>
            {aside !== undefined && <span className="index-aside num">{aside}</span>}
          </span>
          {sub !== undefined && <span className="index-sub">{sub}</span>}
        </span>
        {count !== undefined && <span className="index-count">{count}</span>}
      </AriaLink>
    </li>
  )
}
