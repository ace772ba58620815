import { dateInTallinn, formatDate, timeInTallinn, type Instant } from '#model/time/dates.ts'

import type { Translate } from '../../i18n/catalogues.ts'
import { clockText } from '../../i18n/formats.ts'

/** When something was saved: `kell 10.41` today, `20.11.2026 kell 10.41` on another day. */
export function momentText(t: Translate, instant: Instant): string {
  const then = Date.parse(instant)
  const clock = clockText(t, timeInTallinn(then))
  const day = dateInTallinn(then)
  return day === dateInTallinn(Date.now()) ? clock : `${formatDate(day)} ${clock}`
}

/** Day and time, also of today: for what is told apart by its day. */
export function dayAndTimeText(t: Translate, instant: Instant): string {
  const then = Date.parse(instant)
  return `${formatDate(dateInTallinn(then))} ${clockText(t, timeInTallinn(then))}`
}
