import './DateField.css'

import { parseDate } from '@internationalized/date'
import { useMemo, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Group } from 'react-aria-components/Group'
import { Heading } from 'react-aria-components/Heading'
import { Input } from 'react-aria-components/Input'
import { TextField as AriaTextField } from 'react-aria-components/TextField'

import { dateInTallinn, formatDate, type IsoDate } from '#model/time/dates.ts'

import { useText } from '../i18n/TextProvider.tsx'
import { classNames } from './class-names.ts'
import { readDate, shapeDate, stepDate } from './date-text.ts'
import { FieldLabel, FieldMessages, type FieldProps } from './FieldParts.tsx'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import { Popover } from './Popover.tsx'
import { isError } from './is-error.ts'
import { onlyGiven } from './only-given.ts'
import { useFirstFocus } from './use-first-focus.ts'
import { useTypedValue, type TypedFormat } from './use-typed-value.ts'

/** What stands in the field: nothing, half a date, a date no calendar has, or a date. */
export type DateFieldState = 'empty' | 'incomplete' | 'invalid' | 'date'

export interface DateFieldProps extends FieldProps {
  readonly value: IsoDate | null
  /**
   * Told at every change. The value is null unless the state is `date`; a form must not be saved as "no date" while the
   * state is `incomplete` or `invalid`. The field itself says what is wrong once it is left. `text` is what stands in it.
   */
  readonly onChange: (value: IsoDate | null, state: DateFieldState, text: string) => void
  /** What stands in the field at first where there is no value: something half-typed, found again in a draft. */
  readonly startText?: string
  /** The earliest and latest day that make sense. Other dates are still given on, with an error under the field. */
  readonly min?: IsoDate
  readonly max?: IsoDate
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
  readonly isReadOnly?: boolean
  readonly autoFocus?: boolean
  /** 26 px and without the calendar button, for the date rail. */
  readonly isCompact?: boolean
}

const format: TypedFormat<IsoDate, DateFieldState> = {
  write: formatDate,
  read: (text) => {
    const reading = readDate(text)
    return { kind: reading.kind, value: reading.kind === 'date' ? reading.date : null }
  },
  shape: shapeDate,
  settle: (text) => {
    const reading = readDate(text)
    return reading.kind === 'date' ? formatDate(reading.date) : text
  },
  step: (text, caret, by) => stepDate(text, caret, by, dateInTallinn(Date.now())),
}

/**
 * A date, typed as PP.KK.AAAA or as eight digits, pasted, moved with the up and down keys, or picked from a calendar.
 * Set `value` from outside to replace what is typed; to empty a field that holds half a date, give it a new `key`.
 */
export function DateField({
  label,
  hideLabel,
  description,
  error,
  isOptional,
  value,
  onChange,
  min,
  max,
  isCompact,
  startText,
  autoFocus,
  ...rest
}: DateFieldProps) {
  const { t } = useText()
  const typed = useTypedValue(format, value, onChange, startText)
  const input = useFirstFocus(autoFocus, typed.inputRef)
  const problem = useMemo(() => {
    if (isError(error)) return error
    if (typed.kind === 'invalid') return t('kit.date.invalid')
    if (typed.kind === 'incomplete' && typed.isLeft) return t('kit.date.incomplete')
    if (value !== null && min !== undefined && value < min)
      return t('kit.date.tooEarly', { date: formatDate(min) })
    if (value !== null && max !== undefined && value > max)
      return t('kit.date.tooLate', { date: formatDate(max) })
    return null
  }, [error, typed.kind, typed.isLeft, value, min, max, t])
  const isFixed = rest.isDisabled === true || rest.isReadOnly === true

  return (
    <AriaTextField
      {...rest}
      className={classNames('field', 'date-field', isCompact === true && 'date-field-compact')}
      value={typed.text}
      onChange={typed.type}
      inputMode="numeric"
      autoComplete="off"
      isInvalid={isError(problem)}
      validationBehavior="aria"
    >
      <FieldLabel label={label} {...onlyGiven({ hideLabel, isOptional })} />
      <Group className="field-box field-group date-box">
        <Input
          ref={input}
          className="field-bare num"
          placeholder={`${t('kit.date.dayBlank')}.${t('kit.date.monthBlank')}.${t('kit.date.yearBlank')}`}
          maxLength={24}
          onKeyDown={typed.onKeyDown}
          onBlur={typed.onBlur}
        />
        {isCompact !== true && !isFixed && (
          <CalendarButton value={value} onPick={typed.set} {...onlyGiven({ min, max })} />
        )}
      </Group>
      <FieldMessages description={description} error={problem} />
    </AriaTextField>
  )
}

interface CalendarButtonProps {
  readonly value: IsoDate | null
  readonly onPick: (date: IsoDate) => void
  readonly min?: IsoDate
  readonly max?: IsoDate
}

function CalendarButton({ value, onPick, min, max }: CalendarButtonProps) {
  const { t } = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <IconButton icon="calendar" size="inline" label={t('kit.date.openCalendar')} />
      <Popover>
        <Dialog className="calendar-dialog" aria-label={t('kit.date.openCalendar')}>
          <Calendar
            className="calendar"
            firstDayOfWeek="mon"
            autoFocus
            value={value === null ? null : parseDate(value)}
            {...(min === undefined ? {} : { minValue: parseDate(min) })}
            {...(max === undefined ? {} : { maxValue: parseDate(max) })}
            onChange={(picked) => {
              onPick(picked.toString() as IsoDate)
              setOpen(false)
            }}
          >
            <header className="calendar-head">
              <AriaButton slot="previous" className="icon-button icon-button-small">
                <Icon name="chevronLeft" />
              </AriaButton>
              <Heading className="calendar-month" />
              <AriaButton slot="next" className="icon-button icon-button-small">
                <Icon name="chevronRight" />
              </AriaButton>
            </header>
            <CalendarGrid className="calendar-grid" weekdayStyle="short">
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className="calendar-weekday">{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>
                {(date) => <CalendarCell date={date} className="calendar-day num" />}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
