import { dateInTallinn, formatTime, Instant, timeInTallinn, type IsoDate } from '#model/time/dates.ts'

/** The page's clock; the model gets its time from here. */

/** Now, as the main process writes instants. */
export function nowInstant(): Instant {
  return Instant.parse(new Date().toISOString())
}

/** Today in Tallinn. */
export function today(): IsoDate {
  return dateInTallinn(Date.now())
}

/** `14.32`, the time of day of an instant in Tallinn. */
export function clockOf(instant: Instant): string {
  return formatTime(timeInTallinn(Date.parse(instant)))
}

/** The day of an instant in Tallinn. */
export function dayOf(instant: Instant): IsoDate {
  return dateInTallinn(Date.parse(instant))
}
