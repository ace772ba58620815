import { useId, type ReactNode } from 'react'

export interface KlatSectionProps {
  readonly title: string
  /** Where what stands here was read. */
  readonly source?: string
  /** One act at the end of the heading. */
  readonly end?: ReactNode
  readonly children: ReactNode
}

/** A part of the page "KLAT" under its heading. */
export function KlatSection({ title, source, end, children }: KlatSectionProps) {
  const headingId = useId()
  return (
    <section className="klat-section" aria-labelledby={headingId}>
      <div className="item-section-head">
        <h3 id={headingId}>{title}</h3>
        {source !== undefined && <span className="item-source">{source}</span>}
        {end}
      </div>
      {children}
    </section>
  )
}
