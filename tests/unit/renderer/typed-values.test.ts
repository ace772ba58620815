import { describe, expect, it } from 'vitest'

import { date } from '#model/time/dates.ts'

import {
  readDate,
  shapeDate,
  shownDate,
  stepDate,
  typedDate,
  typedDateFault,
} from '../../../renderer/kit/date-text.ts'
import { readTime, settleTime, shapeTime, stepTime } from '../../../renderer/kit/time-text.ts'

/** Types a text key by key, the caret always at the end. */
function type(keys: string, shape: typeof shapeDate, start = ''): string {
  return [...keys].reduce((text, key) => shape(text, text + key, true), start)
}

describe('readDate', () => {
  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['2', 'incomplete'],
    ['23.11.', 'incomplete'],
    ['23.11.20', 'incomplete'],
    ['23.11.202', 'incomplete'],
    ['31.02.2026', 'invalid'],
    ['29.02.2027', 'invalid'],
    ['00.01.2026', 'invalid'],
    ['12.13.2026', 'invalid'],
    ['01.01.0202', 'invalid'],
  ])('calls "%s" %s', (text, kind) => {
    expect(readDate(text)).toEqual({ kind })
  })

  it.each([
    ['23.11.2026', '2026-11-23'],
    ['1.2.2026', '2026-02-01'],
    [' 29.02.2028 ', '2028-02-29'],
  ])('reads "%s" as %s', (text, iso) => {
    expect(readDate(text)).toEqual({ kind: 'date', date: iso })
  })
})

describe('what a draft keeps of a date field', () => {
  it.each([
    ['', null],
    ['2', 'incomplete_date'],
    ['23.11.', 'incomplete_date'],
    ['31.02.2026', 'no_such_date'],
  ])('is "%s" as typed, at fault by %s', (text, fault) => {
    const kept = typedDate(null, text)
    expect(shownDate(kept)).toEqual({ value: null, startText: text })
    expect(typedDateFault(kept)).toBe(fault)
  })

  it('is the date where there is one', () => {
    const kept = typedDate(date('2026-11-23'), '23.11.2026')
    expect(shownDate(kept)).toEqual({ value: '2026-11-23', startText: '' })
    expect(typedDateFault(kept)).toBeNull()
  })

  it('is no longer than a draft takes', () => {
    expect(typedDate(null, '1'.repeat(24))).toHaveLength(20)
  })
})

describe('shapeDate', () => {
  it.each([
    ['23112026', '23.11.2026'],
    ['23.11.2026', '23.11.2026'],
    ['1.2.2026', '1.02.2026'],
    ['1.1.2026', '1.1.2026'],
    ['5112026', '05.11.2026'],
    ['5.5.2026', '05.05.2026'],
    ['23/11/2026', '23.11.2026'],
    ['23 11 2026', '23.11.2026'],
    ['231120269', '23.11.2026'],
    ['x23y11', '23.11.'],
  ])('typed %s gives %s', (keys, text) => {
    expect(type(keys, shapeDate)).toBe(text)
  })

  it.each([
    ['2026-11-23', '23.11.2026'],
    [' 2026-1-3 ', '03.01.2026'],
    ['23.11.2026', '23.11.2026'],
    ['23112026', '23.11.2026'],
    ['kuupäev: 23.11.2026', '23.11.2026'],
  ])('pasted "%s" gives %s', (pasted, text) => {
    expect(shapeDate('', pasted, true)).toBe(text)
  })

  it('leaves what is deleted or changed in the middle alone', () => {
    expect(shapeDate('23.', '23', true)).toBe('23')
    expect(shapeDate('23.11.2026', '23..2026', false)).toBe('23..2026')
    expect(shapeDate('23..2026', '23.1.2026', false)).toBe('23.1.2026')
  })
})

describe('stepDate', () => {
  const today = date('2026-11-23')

  it.each([
    ['30.11.2026', 0, 1, '01.12.2026'],
    ['01.01.2026', 2, -1, '31.12.2025'],
    ['31.01.2026', 3, 1, '28.02.2026'],
    ['15.12.2026', 4, 1, '15.01.2027'],
    ['29.02.2028', 8, 1, '28.02.2029'],
  ] as const)('moves %s at %d by %d to %s', (text, caret, by, moved) => {
    expect(stepDate(text, caret, by, today)?.text).toBe(moved)
  })

  it('puts today into an empty field and leaves half a date alone', () => {
    expect(stepDate('', 0, 1, today)?.text).toBe('23.11.2026')
    expect(stepDate('23.11.', 0, 1, today)).toBeNull()
  })
})

describe('times', () => {
  it.each([
    ['', { kind: 'empty' }],
    ['1', { kind: 'incomplete' }],
    ['10.', { kind: 'incomplete' }],
    ['25.00', { kind: 'invalid' }],
    ['10.60', { kind: 'invalid' }],
    ['10.35', { kind: 'time', time: '10:35' }],
    ['9:05', { kind: 'time', time: '09:05' }],
  ])('reads "%s"', (text, reading) => {
    expect(readTime(text)).toEqual(reading)
  })

  it.each([
    ['1035', '10.35'],
    ['935', '09.35'],
    ['10:35', '10.35'],
    ['9.05', '09.05'],
    ['103599', '10.35'],
  ])('typed %s gives %s', (keys, text) => {
    expect(type(keys, shapeTime)).toBe(text)
  })

  it.each([
    ['9', '09.00'],
    ['09.', '09.00'],
    ['10.35', '10.35'],
    ['10.3', '10.3'],
    ['25', '25'],
    ['', ''],
  ])('"%s" settles as "%s"', (text, settled) => {
    expect(settleTime(text)).toBe(settled)
  })

  it.each([
    ['10.35', 0, 1, '11.35'],
    ['23.35', 1, 1, '00.35'],
    ['00.10', 0, -1, '23.10'],
    ['10.33', 4, 1, '10.35'],
    ['10.55', 4, 1, '11.00'],
    ['00.00', 4, -1, '23.55'],
  ] as const)('moves %s at %d by %d to %s', (text, caret, by, moved) => {
    expect(stepTime(text, caret, by)?.text).toBe(moved)
  })
})
