import { describe, expect, it } from 'vitest'

import { commitmentState } from '#model/case/commitment-state.ts'
import { date } from '#model/time/dates.ts'
import { readHolidays } from '#model/time/working-days.ts'
import file from '#resources/holidays.json' with { type: 'json' }

const holidays = readHolidays(file)
/** A Monday. */
const today = date('2026-11-23')
const stateOf = (dueOn: string | null, keptOn: string | null = null) =>
  commitmentState(
    { dueOn: dueOn === null ? null : date(dueOn), keptOn: keptOn === null ? null : date(keptOn) },
    holidays,
    today,
  )

describe('how a promise stands', () => {
  it.each([
    ['2026-11-19', { state: 'overdue', workingDays: 2 }],
    ['2026-11-22', { state: 'overdue', workingDays: 1 }],
    ['2026-11-23', { state: 'today' }],
    ['2026-11-24', { state: 'tomorrow' }],
    ['2026-11-27', { state: 'ahead', workingDays: 4 }],
    ['2026-11-30', { state: 'ahead', workingDays: 5 }],
  ])('due on %s', (dueOn, state) => {
    expect(stateOf(dueOn)).toEqual(state)
  })

  it('says nothing of an open one without a day', () => {
    expect(stateOf(null)).toBeNull()
  })

  it('is kept on the day it was, however late', () => {
    expect(stateOf('2026-11-02', '2026-11-20')).toEqual({ state: 'met', on: '2026-11-20' })
    expect(stateOf(null, '2026-11-20')).toEqual({ state: 'met', on: '2026-11-20' })
  })
})
