import {
  dateParts,
  formatDate,
  formatTime,
  weekday,
  type IsoDate,
  type TimeOfDay,
} from '#model/time/dates.ts'

import type { MessageKey, Translate } from './catalogues.ts'

/** How far a due date is, in the terms the model counts in. */
export type Distance =
  | {
      readonly unit: 'workdays' | 'days'
      /** Negative when overdue, 0 on the day itself. */ readonly left: number
      /** True when the due date is the next calendar day, also over a working-day count. */ readonly tomorrow?: boolean
    }
  | { readonly unit: 'hours'; readonly left: number }

/** `täna`, `homme`, `3 tööpäeva`, `2 tööpäeva üle`, `5 h pärast`. */
export function dueText(t: Translate, distance: Distance): string {
  const { unit, left } = distance
  if (unit === 'hours') return t('kit.due.hours', { count: left })
  if (left === 0) return t('kit.due.today')
  if (distance.tomorrow === true) return t('kit.due.tomorrow')
  if (left < 0) return t(unit === 'workdays' ? 'kit.due.workdaysOver' : 'kit.due.daysOver', { count: -left })
  return t(unit === 'workdays' ? 'kit.due.workdays' : 'kit.due.days', { count: left })
}

type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12

/** `esmaspäev` … `pühapäev`. */
export function weekdayName(t: Translate, date: IsoDate): string {
  return t(`kit.weekday.${weekday(date) as Weekday}`)
}

/** `E` … `P`. */
export function weekdayShort(t: Translate, date: IsoDate): string {
  return t(`kit.weekdayShort.${weekday(date) as Weekday}`)
}

/** The heading of a month group, `november 2026`. */
export function monthHeading(t: Translate, date: IsoDate): string {
  const { year, month } = dateParts(date)
  const name: MessageKey = `kit.month.${month as Month}`
  return t('kit.monthYear', { month: t(name), year: String(year) })
}

/** `R, 20.11.2026`. */
export function dateWithWeekday(t: Translate, date: IsoDate): string {
  return `${weekdayShort(t, date)}, ${formatDate(date)}`
}

/** The second line of the date rail: `R, kell 10.00`, or `R` when no time was written. */
export function railTime(t: Translate, date: IsoDate, time: TimeOfDay | null): string {
  const day = weekdayShort(t, date)
  return time === null ? day : `${day}, ${clockText(t, time)}`
}

/** `kell 14.32`. */
export function clockText(t: Translate, time: TimeOfDay): string {
  return t('kit.time.at', { time: formatTime(time) })
}

const collator = new Intl.Collator('et-EE', { sensitivity: 'variant', numeric: true })

/** Orders names as Estonians do: š and ž after s and z, õ ä ö ü after w; numbers by value. */
export function compareEstonian(a: string, b: string): number {
  return collator.compare(a, b)
}
