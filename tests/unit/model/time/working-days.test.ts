import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, date } from '#model/time/dates.ts'
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  readHolidays,
  workingDaysBetween,
} from '#model/time/working-days.ts'
import file from '#resources/holidays.json' with { type: 'json' }

const holidays = readHolidays(file)

describe('isWorkingDay', () => {
  it.each([
    [true, 'a Monday', '2026-11-23'],
    [true, 'a Friday', '2026-11-27'],
    [false, 'a Saturday', '2026-11-28'],
    [false, 'a Sunday', '2026-11-29'],
    [false, 'Christmas Eve, a Thursday', '2026-12-24'],
    [false, 'Good Friday', '2027-03-26'],
    [true, 'Easter Monday', '2027-03-29'],
    [false, 'Victory Day', '2026-06-23'],
    [true, 'the leap day', '2028-02-29'],
    [true, 'All Souls, no public holiday', '2026-11-02'],
  ])('is %s on %s', (working, _day, day) => {
    expect(isWorkingDay(date(day), holidays)).toBe(working)
  })
})

describe('nextWorkingDay', () => {
  it.each([
    ['the day itself is one', '2026-11-23', '2026-11-23'],
    ['the day is a Saturday', '2026-11-28', '2026-11-30'],
    ['Christmas runs into a weekend', '2026-12-24', '2026-12-28'],
    ['Good Friday comes before Easter', '2027-03-26', '2027-03-29'],
    ['Midsummer takes two days of the week', '2026-06-23', '2026-06-25'],
    ['New Year is a Friday', '2027-01-01', '2027-01-04'],
  ])('is right when %s', (_state, day, next) => {
    expect(nextWorkingDay(date(day), holidays)).toBe(next)
  })
})

describe('addWorkingDays', () => {
  it.each([
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-11-28', 0, '2026-11-28'],
    ['2026-11-20', 3, '2026-11-25'],
    ['2026-11-21', 3, '2026-11-25'],
    ['2026-12-23', 1, '2026-12-28'],
    ['2026-06-22', 2, '2026-06-26'],
    ['2027-03-25', 1, '2027-03-29'],
    ['2028-02-28', 2, '2028-03-01'],
    ['2026-12-31', 1, '2027-01-04'],
  ])('counts from %s by %i to %s', (from, n, to) => {
    expect(addWorkingDays(date(from), n, holidays)).toBe(to)
  })

  it.each([-1, 1.5, Number.NaN])('throws when asked for %d days', (n) => {
    expect(() => addWorkingDays(date('2026-11-23'), n, holidays)).toThrow(RangeError)
  })
})

describe('workingDaysBetween', () => {
  it.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-11-24', 1],
    ['2026-11-24', '2026-11-23', -1],
    ['2026-11-27', '2026-11-29', 0],
    ['2026-11-29', '2026-11-27', 0],
    ['2026-12-23', '2026-12-28', 1],
    ['2026-12-28', '2026-12-23', -1],
    ['2026-12-01', '2026-12-31', 20],
  ])('from %s to %s is %i', (from, to, days) => {
    expect(workingDaysBetween(date(from), date(to), holidays)).toBe(days)
  })

  it('equals counting day by day', () => {
    const days = fc.integer({ min: 0, max: 5000 }).map((n) => addDays(date('2019-12-01'), n))
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 800 }), (from, length) => {
        const each = Array.from({ length }, (_, index) => addDays(from, index + 1))
        const working = each.filter((day) => isWorkingDay(day, holidays)).length
        expect(workingDaysBetween(from, addDays(from, length), holidays)).toBe(working)
      }),
    )
  })

  it('undoes addWorkingDays whatever the day', () => {
    const days = fc.integer({ min: 0, max: 5000 }).map((n) => addDays(date('2020-01-01'), n))
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 120 }), (from, n) => {
        const to = addWorkingDays(from, n, holidays)
        expect(isWorkingDay(to, holidays)).toBe(true)
        expect(workingDaysBetween(from, to, holidays)).toBe(n)
      }),
    )
  })
})

describe('readHolidays', () => {
  it('throws when a date does not exist', () => {
    const broken = { ...file, holidays: [{ date: '2026-02-30', name: 'olematu päev' }] }
    expect(() => readHolidays(broken)).toThrow(/invalid_date/)
  })
})
