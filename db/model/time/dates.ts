import { z } from 'zod'

/** The zone all dates of the desk are meant in, whatever the laptop's own zone. */
export const TALLINN = 'Europe/Tallinn'

/** True for a calendar date `YYYY-MM-DD` that exists, from year 1800 (the oldest personal codes) to 2199. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1800 || year > 2199 || month < 1 || month > 12) return false
  return day >= 1 && day <= daysInMonth(year, month)
}

/** A calendar date `YYYY-MM-DD`, meant in Europe/Tallinn. */
export const IsoDate = z.string().refine(isDate, { message: 'invalid_date' }).brand<'IsoDate'>()
export type IsoDate = z.infer<typeof IsoDate>

/** A time of day `HH:MM`, meant in Europe/Tallinn. */
export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand<'TimeOfDay'>()
export type TimeOfDay = z.infer<typeof TimeOfDay>

/** An instant in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

/** Reads a known-good date; throws on anything else. For constants and values already checked. */
export function date(text: string): IsoDate {
  return IsoDate.parse(text)
}

/** Days in a month, months counted from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Year, month (1–12) and day of a date. */
export function dateParts(value: IsoDate): { year: number; month: number; day: number } {
  return {
    year: Number(value.slice(0, 4)),
    month: Number(value.slice(5, 7)),
    day: Number(value.slice(8, 10)),
  }
}

/** The date a number of calendar days later (or earlier, when negative). */
export function addDays(value: IsoDate, days: number): IsoDate {
  const { year, month, day } = dateParts(value)
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10) as IsoDate
}

/** The same day so many years later; 29 February becomes 28 February in a common year. */
export function addYears(value: IsoDate, years: number): IsoDate {
  const { year, month, day } = dateParts(value)
  const last = daysInMonth(year + years, month)
  return `${String(year + years).padStart(4, '0')}-${pad(month)}-${pad(Math.min(day, last))}` as IsoDate
}

/** The same day so many months later, or the last day of a month that has no such day. */
export function addMonths(value: IsoDate, months: number): IsoDate {
  const { year, month, day } = dateParts(value)
  const count = year * 12 + (month - 1) + months
  const [newYear, newMonth] = [Math.floor(count / 12), (count % 12) + 1]
  const newDay = Math.min(day, daysInMonth(newYear, newMonth))
  return `${String(newYear).padStart(4, '0')}-${pad(newMonth)}-${pad(newDay)}` as IsoDate
}

/** Calendar days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (utc(to) - utc(from)) / 86_400_000
}

/** Day of the week, Monday 1 … Sunday 7 (ISO 8601). */
export function weekday(value: IsoDate): number {
  return new Date(utc(value)).getUTCDay() || 7
}

/** Made once: making one takes a hundred times as long as using it. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: TALLINN, dateStyle: 'short' })
const TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TALLINN,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The date in Tallinn at an instant given in milliseconds since the Unix epoch. */
export function dateInTallinn(now: number): IsoDate {
  return DAY.format(now) as IsoDate
}

/** The time of day in Tallinn at an instant given in milliseconds since the Unix epoch. */
export function timeInTallinn(now: number): TimeOfDay {
  return TIME.format(now) as TimeOfDay
}

/** The instant a day begins in Tallinn, summer time or not. */
export function startOfDayInTallinn(day: IsoDate): Instant {
  // Tallinn is two or three hours ahead of UTC; where both would do, the day begins with the earlier.
  const [summer, winter] = [3, 2].map((hours) => utc(day) - hours * 3_600_000) as [number, number]
  return new Date(dateInTallinn(summer) === day ? summer : winter).toISOString() as Instant
}

/**
 * Milliseconds since the Unix epoch at a time of a day in Tallinn. In the hour that summer time leaves out it is the hour
 * after it, and in the one that comes twice the first.
 */
export function instantInTallinn(day: IsoDate, time: TimeOfDay): number {
  const wall = utc(day) + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60_000
  const [summer, winter] = [wall - 3 * 3_600_000, wall - 2 * 3_600_000] as const
  return timeInTallinn(summer) === time && dateInTallinn(summer) === day ? summer : winter
}

/** Full years lived on a day. A person born on 29 February comes of age on 1 March in common years. */
export function ageOn(birthDate: IsoDate, day: IsoDate): number {
  const born = dateParts(birthDate)
  const on = dateParts(day)
  const hadBirthday = on.month > born.month || (on.month === born.month && on.day >= born.day)
  return on.year - born.year - (hadBirthday ? 0 : 1)
}

/** A date as Estonians write it, `PP.KK.AAAA`. */
export function formatDate(value: IsoDate): string {
  return `${value.slice(8, 10)}.${value.slice(5, 7)}.${value.slice(0, 4)}`
}

/** A time as Estonians write it, `14.32`. */
export function formatTime(value: TimeOfDay): string {
  return value.replace(':', '.')
}

function utc(value: IsoDate): number {
  const { year, month, day } = dateParts(value)
  return Date.UTC(year, month - 1, day)
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
