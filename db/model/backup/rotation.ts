import { addDays, dateInTallinn, type IsoDate, weekday } from '../time/dates.ts'

/** How many are kept: the newest of so many days, weeks and months that have one. */
export const KEPT = { days: 7, weeks: 4, months: 12 } as const

/** A backup as the rotation sees it. */
export interface RotatedBackup {
  readonly id: string
  /** Milliseconds since the Unix epoch. */
  readonly madeAt: number
  /** False for one that was found damaged: it never stands for a good one. */
  readonly isGood: boolean
}

/**
 * Which backups may go, given that a new one was just made and found good.
 *
 * Kept are the newest good one of each of the last 7 days, 4 weeks and 12 months that have any. Days without a backup are
 * not counted, so a leave of absence or a clock that ran ahead takes nothing away. Kept as well are the new one, the
 * newest good one, and everything made "in the future", which only says that the clock was set back. Damaged ones go
 * once seven good days are newer than they are: until then somebody may want to look at them.
 * @param madeNow id of the backup that was just found good; without it nothing goes
 */
export function expendable(
  backups: readonly RotatedBackup[],
  madeNow: string,
  now: number,
): readonly string[] {
  if (!backups.some(({ id, isGood }) => id === madeNow && isGood)) return []
  const newestFirst = backups.toSorted((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? 1 : -1))
  const good = newestFirst.filter(({ isGood, madeAt }) => isGood && madeAt <= now)
  const byDay = newestOfEach(good, (day) => day, KEPT.days)
  const kept = new Set([
    madeNow,
    ...newestFirst
      .filter(({ isGood }) => isGood)
      .slice(0, 1)
      .map(({ id }) => id),
    ...byDay.map(({ id }) => id),
    ...newestOfEach(good, weekOf, KEPT.weeks).map(({ id }) => id),
    ...newestOfEach(good, (day) => day.slice(0, 7), KEPT.months).map(({ id }) => id),
  ])
  const oldestDaily = byDay.length < KEPT.days ? -Infinity : (byDay.at(-1)?.madeAt ?? -Infinity)
  return newestFirst
    .filter(({ id, madeAt, isGood }) => !kept.has(id) && madeAt <= now && (isGood || madeAt < oldestDaily))
    .map(({ id }) => id)
}

function newestOfEach(
  newestFirst: readonly RotatedBackup[],
  periodOf: (day: IsoDate) => string,
  count: number,
): RotatedBackup[] {
  const seen = new Set<string>()
  return newestFirst.filter(({ madeAt }) => {
    const period = periodOf(dateInTallinn(madeAt))
    if (seen.has(period) || seen.size === count) return false
    seen.add(period)
    return true
  })
}

/** The Monday of a day's week. */
function weekOf(day: IsoDate): string {
  return addDays(day, 1 - weekday(day))
}
