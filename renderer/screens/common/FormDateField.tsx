import { IsoDate } from '#model/time/dates.ts'

import { DateField, type DateFieldProps } from '../../kit/DateField.tsx'

/** Letters kept of a half-typed date; more nobody types. */
const HALF_TYPED = 20

interface FormDateFieldProps extends Omit<DateFieldProps, 'value' | 'onChange' | 'startText'> {
  /** `YYYY-MM-DD`, or what stands in the field where that is no date yet. */
  readonly typed: string
  readonly onTyped: (typed: string) => void
}

/** A date in a form that keeps what is typed, also when it is half a date. */
export function FormDateField({ typed, onTyped, ...rest }: FormDateFieldProps) {
  const date = dateOf(typed)
  return (
    <DateField
      {...rest}
      value={date}
      startText={date === null ? typed : ''}
      onChange={(value, _state, text) => onTyped(value ?? text.slice(0, HALF_TYPED))}
    />
  )
}

/** The date that was typed; `null` where there is none or only half of one. */
export function dateOf(typed: string): IsoDate | null {
  return IsoDate.safeParse(typed).data ?? null
}
