import { describe, expect, it } from 'vitest'
import {
  addDays,
  addYears,
  ageOn,
  date,
  dateInTallinn,
  daysBetween,
  formatDate,
  formatTime,
  isDate,
  TimeOfDay,
  timeInTallinn,
  weekday,
  startOfDayInTallinn,
} from '#model/time/dates.ts'

describe('isDate', () => {
  it.each(['1800-01-01', '2199-12-31', '2024-02-29', '2000-02-29', '2026-11-23'])(
    'is true for %s',
    (text) => {
      expect(isDate(text)).toBe(true)
    },
  )

  it.each([
    '',
    '1799-12-31',
    '2200-01-01',
    '2026-02-29',
    '1900-02-29',
    '2026-00-10',
    '2026-13-10',
    '2026-04-31',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '23.11.2026',
    '2026-11-23T00:00:00Z',
    ' 2026-11-23',
    '2026-11-23\n',
  ])('is false for %j', (text) => {
    expect(isDate(text)).toBe(false)
  })
})

describe('date', () => {
  it('throws when the date does not exist', () => {
    expect(() => date('2026-02-30')).toThrow(/invalid_date/)
  })
})

describe('addDays', () => {
  it.each([
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
  ])('counts from %s by %i to %s', (from, days, to) => {
    expect(addDays(date(from), days)).toBe(to)
    expect(daysBetween(date(from), date(to))).toBe(days)
  })
})

describe('addYears', () => {
  it.each([
    ['2026-11-23', 75, '2101-11-23'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-02-29', 76, '2100-02-28'],
    ['2026-11-23', -1, '2025-11-23'],
  ])('counts from %s by %i years to %s', (from, years, to) => {
    expect(addYears(date(from), years)).toBe(to)
  })
})

describe('weekday', () => {
  it.each([
    ['2026-11-23', 1],
    ['2026-11-28', 6],
    ['2026-11-29', 7],
    ['2024-02-29', 4],
    ['1800-01-01', 3],
  ])('of %s is %i', (day, number) => {
    expect(weekday(date(day))).toBe(number)
  })
})

describe('ageOn', () => {
  it.each([
    ['2010-05-06', '2026-05-05', 15],
    ['2010-05-06', '2026-05-06', 16],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-29', 20],
    ['1999-12-31', '2000-01-01', 0],
  ])('of one born on %s is, on %s, %i', (born, day, age) => {
    expect(ageOn(date(born), date(day))).toBe(age)
  })
})

describe('the clock in Tallinn', () => {
  it.each([
    ['in winter before midnight', '2026-01-15T21:59:59.999Z', '2026-01-15', '23:59'],
    ['in winter at midnight', '2026-01-15T22:00:00.000Z', '2026-01-16', '00:00'],
    ['in summer before midnight', '2026-07-15T20:59:59.999Z', '2026-07-15', '23:59'],
    ['in summer at midnight', '2026-07-15T21:00:00.000Z', '2026-07-16', '00:00'],
    ['at midnight UTC in winter', '2026-01-15T00:00:00.000Z', '2026-01-15', '02:00'],
    ['at midnight UTC in summer', '2026-07-15T00:00:00.000Z', '2026-07-15', '03:00'],
    ['before summer time begins', '2026-03-29T00:59:00.000Z', '2026-03-29', '02:59'],
    ['when summer time begins', '2026-03-29T01:00:00.000Z', '2026-03-29', '04:00'],
    ['at the end of the day summer time began', '2026-03-29T21:00:00.000Z', '2026-03-30', '00:00'],
    ['before summer time ends', '2026-10-25T00:59:00.000Z', '2026-10-25', '03:59'],
    ['when summer time ends', '2026-10-25T01:00:00.000Z', '2026-10-25', '03:00'],
    ['at the end of the day summer time ended', '2026-10-25T21:59:00.000Z', '2026-10-25', '23:59'],
    ["at year's end", '2026-12-31T22:00:00.000Z', '2027-01-01', '00:00'],
  ])('is right %s', (_state, instant, day, time) => {
    expect(dateInTallinn(Date.parse(instant))).toBe(day)
    expect(timeInTallinn(Date.parse(instant))).toBe(time)
  })
})

describe('Estonian forms', () => {
  it('writes a date as PP.KK.AAAA', () => {
    expect(formatDate(date('2026-01-05'))).toBe('05.01.2026')
  })

  it('writes a time with a full stop', () => {
    expect(formatTime(TimeOfDay.parse('09:05'))).toBe('09.05')
  })
})

describe('startOfDayInTallinn', () => {
  it.each([
    ['in winter', '2026-11-02', '2026-11-01T22:00:00.000Z'],
    ['in summer', '2026-07-01', '2026-06-30T21:00:00.000Z'],
    ['on the day summer time begins', '2026-03-29', '2026-03-28T22:00:00.000Z'],
    ['on the day after', '2026-03-30', '2026-03-29T21:00:00.000Z'],
    ['on the day summer time ends', '2026-10-25', '2026-10-24T21:00:00.000Z'],
    ['on the day after', '2026-10-26', '2026-10-25T22:00:00.000Z'],
  ])('gives the instant %s', (_, day, instant) => {
    expect(startOfDayInTallinn(date(day))).toBe(instant)
  })
})
