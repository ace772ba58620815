import './PageHead.css'

import type { ReactNode } from 'react'

import { TextLink } from './TextLink.tsx'

export interface PageHeadProps {
  readonly title: ReactNode
  /** Beside the title: age, number, kind, municipality. */
  readonly sub?: ReactNode
  /** At the right: the next deadline, facts, or one main Button. */
  readonly aside?: ReactNode
  /** Under the line: Facts, StagePath, notices. */
  readonly children?: ReactNode
}

/** The head of a page: one line, and what must be known at a glance. The page's only h1. */
export function PageHead({ title, sub, aside, children }: PageHeadProps) {
  return (
    <header className="page-head">
      <div className="page-head-line">
        <h1>{title}</h1>
        {sub !== undefined && <span className="page-head-sub">{sub}</span>}
        {aside !== undefined && <div className="page-head-aside">{aside}</div>}
      </div>
      {children}
    </header>
  )
}

export interface Fact {
  readonly id: string
  readonly count: ReactNode
  readonly label: ReactNode
  /** The list behind the number. */
  readonly href?: string
}

/** Numbers in words, each a way to its list: "6 avatud juhtumit". `countLast` puts the number after the words. */
export function Facts({
  facts,
  countLast,
}: {
  readonly facts: readonly Fact[]
  readonly countLast?: boolean
}) {
  return (
    <ul className="facts">
      {facts.map((fact) => {
        const words =
          countLast === true ? (
            <>
              {fact.label} <b>{fact.count}</b>
            </>
          ) : (
            <>
              <b>{fact.count}</b> {fact.label}
            </>
          )
        return (
          <li key={fact.id}>
            {fact.href === undefined ? words : <TextLink href={fact.href}>{words}</TextLink>}
          </li>
        )
      })}
    </ul>
  )
}

export interface DataListProps {
  readonly items: readonly { readonly term: string; readonly value: ReactNode }[]
}

/** Terms and values in two columns, for what is looked up rather than read. */
export function DataList({ items }: DataListProps) {
  return (
    <dl className="data-list">
      {items.map((item) => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
