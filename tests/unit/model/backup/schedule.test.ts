import { describe, expect, it } from 'vitest'
import { backupHealth, type ScheduleFacts, scheduledTask } from '#model/backup/schedule.ts'
import { Instant } from '#model/time/dates.ts'
import { readHolidays } from '#model/time/working-days.ts'
import holidayFile from '#resources/holidays.json' with { type: 'json' }

const HOLIDAYS = readHolidays(holidayFile)
/** In Tallinn, in winter. */
const at = (text: string) => Date.parse(`${text}+02:00`)
const instant = (text: string) => Instant.parse(new Date(at(text)).toISOString())
const work = (since: string, until = since) => ({ since: instant(since), until: instant(until) })

const MINUTE = 60_000

function facts(given: Partial<ScheduleFacts> & { now: number }): ScheduleFacts {
  return {
    hasFolder: true,
    unsaved: null,
    quietFor: 5 * MINUTE,
    failedAt: null,
    rehearsedAt: given.now,
    hasBackup: true,
    ...given,
  }
}

describe('when a backup is due', () => {
  it.each([
    ['in the middle of the day', '2026-11-23T12:00', '2026-11-23T09:00', 5 * MINUTE, null],
    ['after the day, when nobody writes', '2026-11-23T16:00', '2026-11-23T09:00', MINUTE, 'backup'],
    ['after the day, while somebody writes', '2026-11-23T16:30', '2026-11-23T09:00', MINUTE - 1, null],
    ['at the next start, if the day was missed', '2026-11-24T08:01', '2026-11-23T16:50', 20_000, 'backup'],
    ['at the next start, while somebody writes', '2026-11-24T08:01', '2026-11-23T16:50', 19_999, null],
    ['after a weekend and a holiday', '2026-12-28T08:01', '2026-12-23T15:00', 20_000, 'backup'],
    ['with the clock set back over the day', '2026-11-20T10:00', '2026-11-23T09:00', 20_000, 'backup'],
    ['with the clock set back by years', '2020-01-01T10:00', '2026-11-23T09:00', 20_000, 'backup'],
    ['at the turn of the day in Tallinn', '2026-11-24T00:00', '2026-11-23T23:59', 20_000, 'backup'],
  ] as const)('%s', (_when, now, since, quietFor, expected) => {
    expect(scheduledTask(facts({ now: at(now), unsaved: work(since), quietFor }))).toBe(expected)
  })

  it('never without work, and never without a folder', () => {
    const now = at('2026-11-23T17:00')
    expect(scheduledTask(facts({ now }))).toBeNull()
    expect(scheduledTask(facts({ now, unsaved: work('2026-11-20T09:00'), hasFolder: false }))).toBeNull()
  })

  it('is tried again ten minutes after it failed, also when the clock was set back since', () => {
    const now = at('2026-11-24T09:00')
    const unsaved = work('2026-11-23T09:00')
    const after = (minutes: number) =>
      scheduledTask(facts({ now, unsaved, failedAt: now - minutes * MINUTE }))
    expect(after(9)).toBeNull()
    expect(after(10)).toBe('backup')
    expect(after(-60)).toBe('backup')
  })
})

describe('when a rehearsal is due', () => {
  const now = at('2026-11-23T10:00')
  it.each([
    ['never yet', null, 'rehearsal'],
    ['29 days ago', at('2026-10-25T10:00'), null],
    ['30 days ago', at('2026-10-24T10:00'), 'rehearsal'],
    ['in a future that the clock was set back from', at('2027-01-01T10:00'), 'rehearsal'],
  ] as const)('last one %s', (_when, rehearsedAt, expected) => {
    expect(scheduledTask(facts({ now, rehearsedAt }))).toBe(expected)
  })

  it('waits for a quiet minute, a backup to try, and for a missed backup', () => {
    expect(scheduledTask(facts({ now, rehearsedAt: null, quietFor: MINUTE - 1 }))).toBeNull()
    expect(scheduledTask(facts({ now, rehearsedAt: null, hasBackup: false }))).toBeNull()
    expect(scheduledTask(facts({ now, rehearsedAt: null, unsaved: work('2026-11-20T10:00') }))).toBe('backup')
  })
})

describe('how the backups stand', () => {
  const now = at('2026-11-23T10:00')
  const stand = (given: Partial<Parameters<typeof backupHealth>[0]>) =>
    backupHealth(
      { now, hasFolder: true, hasBackup: true, unsaved: null, rehearsedAt: null, ...given },
      HOLIDAYS,
    )

  it.each([
    ['no folder', { hasFolder: false }, 'none'],
    ['nothing made yet', { hasBackup: false }, 'never'],
    ['work of today', { unsaved: work('2026-11-23T08:00') }, 'good'],
    // Friday to Monday is one working day.
    ['work of Friday', { unsaved: work('2026-11-20T08:00') }, 'good'],
    ['work of Thursday', { unsaved: work('2026-11-19T08:00') }, 'behind'],
    ['work of the future', { unsaved: work('2026-12-19T08:00') }, 'good'],
    ['tried 45 days ago', { rehearsedAt: instant('2026-10-09T10:00') }, 'good'],
    ['tried 46 days ago', { rehearsedAt: instant('2026-10-08T10:00') }, 'unproved'],
    ['tried in the future', { rehearsedAt: instant('2027-10-08T10:00') }, 'good'],
  ] as const)('%s', (_how, given, state) => {
    expect(stand(given).state).toBe(state)
  })

  it('counts working days, not holidays', () => {
    // 24 to 26 December 2026 are holidays, 27 a Sunday.
    const days = backupHealth(
      {
        now: at('2026-12-28T10:00'),
        hasFolder: true,
        hasBackup: true,
        rehearsedAt: null,
        unsaved: work('2026-12-23T10:00'),
      },
      HOLIDAYS,
    )
    expect(days.workingDaysBehind).toBe(1)
    expect(stand({ rehearsedAt: instant('2026-11-20T23:00') }).rehearsedDaysAgo).toBe(3)
  })
})
