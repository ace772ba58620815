import { type ReactNode, useId } from 'react'

import type { IsoDate } from '#model/time/dates.ts'

import { Icon, type IconName } from '../../kit/Icon.tsx'
import type { IntakeValue, KindedIntake } from './intake-value.ts'

/** What a section of the form works with. */
export interface IntakeSectionProps {
  readonly value: KindedIntake
  readonly onChange: (part: Partial<IntakeValue>) => void
  /** The sentence for a field that was refused, by its path (`IntakeFaults`); `null` when it is in order. */
  readonly errorOf: (path: string) => string | null
  readonly today: IsoDate
}

interface IntakeSectionFrameProps {
  readonly title: string
  readonly icon: IconName
  /** What the rail says of the section: a date, an age. */
  readonly rail?: ReactNode
  readonly children: ReactNode
}

/** A section of the form on the grid of the record: what is known of it in the rail, fields in the text column. */
export function IntakeSection({ title, icon, rail, children }: IntakeSectionFrameProps) {
  const id = useId()
  return (
    <section className="intake-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <IntakeGrid icon={icon} rail={rail}>
        {children}
      </IntakeGrid>
    </section>
  )
}

/** A part of a section with a sign of its own: one of several children. */
export function IntakeGrid({ icon, rail, children }: Omit<IntakeSectionFrameProps, 'title'>) {
  return (
    <div className="intake-grid">
      <div className="intake-rail">{rail}</div>
      <div className="intake-sign">
        <Icon name={icon} size={20} />
      </div>
      <div className="intake-fields">{children}</div>
    </div>
  )
}
