import './TimeField.css'

import { Input } from 'react-aria-components/Input'
import { TextField as AriaTextField } from 'react-aria-components/TextField'

import { formatTime, type TimeOfDay } from '#model/time/dates.ts'

import { useText } from '../i18n/TextProvider.tsx'
import { classNames } from './class-names.ts'
import { FieldLabel, FieldMessages, type FieldProps } from './FieldParts.tsx'
import { isError } from './is-error.ts'
import { onlyGiven } from './only-given.ts'
import { readTime, settleTime, shapeTime, stepTime } from './time-text.ts'
import { useTypedValue, type TypedFormat } from './use-typed-value.ts'

/** What stands in the field: nothing, half a time, a time no clock shows, or a time. */
export type TimeFieldState = 'empty' | 'incomplete' | 'invalid' | 'time'

export interface TimeFieldProps extends FieldProps {
  readonly value: TimeOfDay | null
  /** As in DateField: null unless the state is `time`. */
  readonly onChange: (value: TimeOfDay | null, state: TimeFieldState, text: string) => void
  /** What stands in the field at first where there is no value: something half-typed, found again in a draft. */
  readonly startText?: string
  readonly isDisabled?: boolean
  readonly isReadOnly?: boolean
  /** 26 px, for the date rail. */
  readonly isCompact?: boolean
}

const format: TypedFormat<TimeOfDay, TimeFieldState> = {
  write: formatTime,
  read: (text) => {
    const reading = readTime(text)
    return { kind: reading.kind, value: reading.kind === 'time' ? reading.time : null }
  },
  shape: shapeTime,
  settle: settleTime,
  step: stepTime,
}

/** A time of day on the 24-hour clock, typed as 14.32, 14:32 or 1432. Gives and takes `HH:MM`. */
export function TimeField({
  label,
  hideLabel,
  description,
  error,
  isOptional,
  value,
  onChange,
  isCompact,
  startText,
  ...rest
}: TimeFieldProps) {
  const { t } = useText()
  const typed = useTypedValue(format, value, onChange, startText)
  const problem = isError(error) ? error : ownProblem()
  function ownProblem(): string | null {
    if (typed.kind === 'invalid') return t('kit.time.invalid')
    return typed.kind === 'incomplete' && typed.isLeft ? t('kit.time.incomplete') : null
  }
  return (
    <AriaTextField
      {...rest}
      className={classNames('field', 'time-field', isCompact === true && 'time-field-compact')}
      value={typed.text}
      onChange={typed.type}
      inputMode="numeric"
      autoComplete="off"
      isInvalid={isError(problem)}
      validationBehavior="aria"
    >
      <FieldLabel label={label} {...onlyGiven({ hideLabel, isOptional })} />
      <Input
        ref={typed.inputRef}
        className="field-box num time-box"
        placeholder={`${t('kit.time.hourBlank')}.${t('kit.time.minuteBlank')}`}
        maxLength={8}
        onKeyDown={typed.onKeyDown}
        onBlur={typed.onBlur}
      />
      <FieldMessages description={description} error={problem} />
    </AriaTextField>
  )
}
