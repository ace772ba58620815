import DateHolidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import { HolidayFile } from '#model/time/working-days.ts'
import json from '#resources/holidays.json' with { type: 'json' }

const { holidays } = HolidayFile.parse(json)
const years = Array.from({ length: 16 }, (_, index) => 2020 + index)

describe('the bundled holidays', () => {
  it.each(years)('are those of the package date-holidays in %i', (year) => {
    const expected = new DateHolidays('EE', { types: ['public'] })
      .getHolidays(year)
      .map((holiday) => holiday.date.slice(0, 10))
    const bundled = holidays.map((holiday) => holiday.date).filter((date) => date.startsWith(`${year}-`))
    expect(bundled).toEqual(expected)
  })

  it('cover no other years, each day once, in order', () => {
    const dates = holidays.map((holiday) => holiday.date)
    expect(dates).toEqual([...new Set(dates)].sort())
    expect(new Set(dates.map((date) => Number(date.slice(0, 4))))).toEqual(new Set(years))
  })

  it('hold the twelve holidays of the law every year', () => {
    expect(new Set(holidays.map((holiday) => holiday.name)).size).toBe(12)
    expect(holidays).toHaveLength(12 * years.length)
  })
})
