import type { TypedDate } from '#model/document/letter-form.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { DateField } from '../../kit/DateField.tsx'
import { onlyGiven } from '../../kit/only-given.ts'

export interface TypedDateFieldProps {
  readonly label: string
  readonly value: TypedDate
  readonly onChange: (value: TypedDate) => void
  readonly error?: string | null
  readonly isOptional?: boolean
  readonly min?: IsoDate
}

/** A date field that also tells when what stands in it is no date yet. */
export function TypedDateField({ value, onChange, min, isOptional, ...rest }: TypedDateFieldProps) {
  return (
    <DateField
      {...rest}
      {...onlyGiven({ min, isOptional })}
      value={value.date}
      startText={value.text ?? ''}
      onChange={(date, state, text) =>
        onChange({ date, isReadable: state === 'date' || state === 'empty', text: text.slice(0, 20) })
      }
    />
  )
}
