import { dateInTallinn, type Instant, timeInTallinn } from '../time/dates.ts'
import { daysBetween } from '../time/dates.ts'
import { type Holidays, workingDaysBetween } from '../time/working-days.ts'
import type { UnsavedWork } from './backup.ts'

/** From this hour in Tallinn the day's work is worth a backup; what comes later is made up for the next day. */
const DAY_ENDS = '16:00'

/** How long nothing was written, in milliseconds, before a backup begins: after the day, and when one was missed. */
const QUIET_AFTER_DAY = 60_000
const QUIET_WHEN_MISSED = 20_000

/** How long to wait after one that failed, for instance because the stick is not there. */
const AFTER_FAILURE = 10 * 60_000

/** A rehearsal is due so many days after the last one. */
const REHEARSAL_DAYS = 30

/** So many working days without a good backup are said on every screen. */
const ALARM_WORKING_DAYS = 2

/** A rehearsal that is so many days late is said as well: it is tried each day the desk is open. */
const REHEARSAL_ALARM_DAYS = 45

/** What is known when the schedule is asked. Times in milliseconds since the Unix epoch. */
export interface ScheduleFacts {
  readonly now: number
  readonly hasFolder: boolean
  /** Work that no good backup holds. */
  readonly unsaved: UnsavedWork | null
  /** How long nothing has been written. */
  readonly quietFor: number
  /** When the last try failed; `null` if it did not. */
  readonly failedAt: number | null
  /** When a rehearsal last went well; `null` if none did. */
  readonly rehearsedAt: number | null
  /** Whether there is a backup to rehearse with. */
  readonly hasBackup: boolean
}

/** What is to be done now. */
export type ScheduledTask = 'backup' | 'rehearsal' | null

/**
 * Says whether it is time for a backup or a rehearsal. Whether work is in a backup is told by the journal and not by the
 * clock, so a clock that was set back or forward can make one come early but never leaves one out: work of any other day
 * than today, earlier or later, counts as missed.
 */
export function scheduledTask(facts: ScheduleFacts): ScheduledTask {
  const { now, hasFolder, failedAt, quietFor } = facts
  if (!hasFolder) return null
  // A failure in the future was noted before the clock was set back: it holds nothing up.
  const sinceFailure = failedAt === null ? Infinity : now - failedAt
  if (sinceFailure >= 0 && sinceFailure < AFTER_FAILURE) return null
  if (isBackupDue(facts)) return 'backup'
  return facts.hasBackup && quietFor >= QUIET_AFTER_DAY && isRehearsalDue(facts) ? 'rehearsal' : null
}

function isBackupDue({ now, unsaved, quietFor }: ScheduleFacts): boolean {
  if (unsaved === null) return false
  const isMissed = dateInTallinn(Date.parse(unsaved.since)) !== dateInTallinn(now)
  if (isMissed) return quietFor >= QUIET_WHEN_MISSED
  return timeInTallinn(now) >= DAY_ENDS && quietFor >= QUIET_AFTER_DAY
}

function isRehearsalDue({ now, rehearsedAt }: ScheduleFacts): boolean {
  if (rehearsedAt === null) return true
  const days = daysBetween(dateInTallinn(rehearsedAt), dateInTallinn(now))
  return days < 0 || days >= REHEARSAL_DAYS
}

/** How the backups stand, as the home screen and the status line say it. */
export interface BackupHealth {
  /** `none`: no folder; `never`: none made; `behind`: for working days now; `unproved`: rehearsal overdue. */
  readonly state: 'none' | 'never' | 'behind' | 'unproved' | 'good'
  /** Working days since the first work that no backup holds. */
  readonly workingDaysBehind: number
  /** Calendar days since the last good rehearsal; `null` if there was none. */
  readonly rehearsedDaysAgo: number | null
}

/** Says how the backups stand on a day. */
export function backupHealth(
  facts: Pick<ScheduleFacts, 'now' | 'hasFolder' | 'hasBackup' | 'unsaved'> & {
    readonly rehearsedAt: Instant | null
  },
  holidays: Holidays,
): BackupHealth {
  const today = dateInTallinn(facts.now)
  const workingDaysBehind =
    facts.unsaved === null
      ? 0
      : Math.max(0, workingDaysBetween(dateInTallinn(Date.parse(facts.unsaved.since)), today, holidays))
  const rehearsedDaysAgo =
    facts.rehearsedAt === null
      ? null
      : Math.max(0, daysBetween(dateInTallinn(Date.parse(facts.rehearsedAt)), today))
  return { state: stateOf(), workingDaysBehind, rehearsedDaysAgo }

  function stateOf(): BackupHealth['state'] {
    if (!facts.hasFolder) return 'none'
    if (workingDaysBehind >= ALARM_WORKING_DAYS) return 'behind'
    if (!facts.hasBackup) return 'never'
    return rehearsedDaysAgo !== null && rehearsedDaysAgo > REHEARSAL_ALARM_DAYS ? 'unproved' : 'good'
  }
}
