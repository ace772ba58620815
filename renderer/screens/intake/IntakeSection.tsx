import { type ReactNode, useId } from 'react'

import type { IntakeDraft } from '#model/draft.ts'
import type { IsoDate } from '#model/time/dates.ts'

import type { DateFieldState } from '../../kit/DateField.tsx'
import { Icon, type IconName } from '../../kit/Icon.tsx'

/** The dates of the form. */
export type DateName = 'requestedOn' | 'childBirthDate'

/** What a section of the form works with. */
export interface IntakeSectionProps {
  readonly value: IntakeDraft
  readonly onChange: (part: Partial<IntakeDraft>) => void
  /** Told of every change of a date; half a date, or one no calendar has, keeps the form from being saved. */
  readonly onDate: (field: DateName, date: IsoDate | null, state: DateFieldState) => void
  /** The sentence for a field that was refused, by its path in the call; `null` when it is in order. */
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
      <div className="intake-grid">
        <div className="intake-rail">{rail}</div>
        <div className="intake-sign">
          <Icon name={icon} size={20} />
        </div>
        <div className="intake-fields">{children}</div>
      </div>
    </section>
  )
}
