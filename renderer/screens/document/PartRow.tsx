import './PartRow.css'

import type { ReactNode } from 'react'

export interface PartRowProps {
  /** Stands in the rail. */
  readonly rail?: ReactNode
  readonly children: ReactNode
  /** Id for the rail's words, to name a group of fields by them. */
  readonly railId?: string
}

/** A row on the grid all screens share: the rail, and the text beside it. */
export function PartRow({ rail, children, railId }: PartRowProps) {
  return (
    <div className="part-row" {...(railId === undefined ? {} : { role: 'group', 'aria-labelledby': railId })}>
      <div className="part-rail" id={railId}>
        {rail}
      </div>
      <div className="part-text">{children}</div>
    </div>
  )
}
