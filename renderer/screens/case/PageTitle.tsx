import './PageTitle.css'

import type { ReactNode } from 'react'

/** The heading of a page of a case, with how many there are and one act at the right. */
export function PageTitle({
  title,
  count,
  end,
}: {
  readonly title: string
  readonly count?: number
  readonly end?: ReactNode
}) {
  return (
    <div className="case-page-title">
      <h2>
        {title} {count !== undefined && <span className="num case-page-count">{count}</span>}
      </h2>
      {end}
    </div>
  )
}
