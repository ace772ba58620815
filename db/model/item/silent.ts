import { daysBetween, type IsoDate } from '../time/dates.ts'

/** Days without an entry after which a case at work counts as gone silent; a habit of the desk, no rule of law. */
export const SILENT_AFTER = 30

/** How long nothing was written of a case, in days; `null` where it is not silent or its next look is set. */
export function silentFor(
  given: { readonly lastOn: IsoDate; readonly nextReviewOn: IsoDate | null },
  today: IsoDate,
): number | null {
  if (given.nextReviewOn !== null && given.nextReviewOn >= today) return null
  const days = daysBetween(given.lastOn, today)
  return days > SILENT_AFTER ? days : null
}
