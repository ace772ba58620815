import { z } from 'zod'
import { addDays, daysBetween, IsoDate, weekday } from './dates.ts'

/** Public holidays (*riigipühad*), which are no working days whatever their day of the week. */
export type Holidays = ReadonlySet<IsoDate>

const Holiday = z.strictObject({
  date: IsoDate,
  /** Name in Estonian. */
  name: z.string().min(1).max(100),
})

/** The form of `resources/holidays.json`: pühade ja tähtpäevade seadus § 2, written out day by day. */
export const HolidayFile = z.strictObject({
  source: z.string().min(1).max(400),
  compiledOn: IsoDate,
  holidays: z.array(Holiday).min(1),
})
export type HolidayFile = z.infer<typeof HolidayFile>

/**
 * Reads the parsed JSON of the holiday file; throws a `ZodError` when its form is broken. A year the file does not
 * cover has no holidays, only weekends.
 */
export function readHolidays(json: unknown): ReadonlySet<IsoDate> {
  return new Set(HolidayFile.parse(json).holidays.map((holiday) => holiday.date))
}

/** True from Monday to Friday, unless the day is a public holiday. */
export function isWorkingDay(date: IsoDate, holidays: Holidays): boolean {
  return weekday(date) <= 5 && !holidays.has(date)
}

/** The day itself when it is a working day, otherwise the first working day after it. */
export function nextWorkingDay(date: IsoDate, holidays: Holidays): IsoDate {
  let day = date
  while (!isWorkingDay(day, holidays)) day = addDays(day, 1)
  return day
}

/**
 * The n-th working day after a date; the date itself when n is 0, working day or not.
 * @param n a whole number, 0 or more; anything else throws a `RangeError`
 */
export function addWorkingDays(date: IsoDate, n: number, holidays: Holidays): IsoDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Not a number of working days: ${n}`)
  let day = date
  for (let left = n; left > 0;) {
    day = addDays(day, 1)
    if (isWorkingDay(day, holidays)) left -= 1
  }
  return day
}

/**
 * Working days after `from` up to and including `to`; the same count, negative, when `to` is the earlier. Counted by weeks,
 * not day by day: a list of deadlines long overdue asks for years.
 */
export function workingDaysBetween(from: IsoDate, to: IsoDate, holidays: Holidays): number {
  if (to < from) return 0 - workingDaysBetween(to, from, holidays)
  const days = daysBetween(from, to)
  let count = 5 * Math.trunc(days / 7)
  // What is left of a week ends at the last day; counted back from it, Monday 0.
  for (let back = 0; back < days % 7; back += 1) if ((weekday(to) + 6 - back) % 7 < 5) count += 1
  for (const holiday of holidays) if (from < holiday && holiday <= to && weekday(holiday) <= 5) count -= 1
  return count
}
