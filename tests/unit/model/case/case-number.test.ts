import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCaseNumber, nextCaseNumber, parseCaseNumber } from '#model/case/case-number.ts'
import { CaseNumber } from '#model/case/case.ts'

describe('formatCaseNumber', () => {
  it.each([
    [2026, 1, '2026/001'],
    [2026, 14, '2026/014'],
    [2026, 999, '2026/999'],
    [2026, 1000, '2026/1000'],
  ])('writes %i and %i as %s', (year, ordinal, text) => {
    expect(formatCaseNumber(year, ordinal)).toBe(text)
  })

  it.each([
    [26, 1],
    [2026, 0],
    [2026, -1],
    [2026, 1.5],
    [2026.5, 1],
    [2026, Number.NaN],
  ])('throws when given %d and %d', (year, ordinal) => {
    expect(() => formatCaseNumber(year, ordinal)).toThrow(RangeError)
  })
})

describe('nextCaseNumber', () => {
  it('begins with 1 when the year has no case', () => {
    expect(nextCaseNumber(0, 2027)).toBe('2027/001')
  })

  it('goes on from the highest when cases between were erased', () => {
    expect(nextCaseNumber(14, 2026)).toBe('2026/015')
  })
})

describe('parseCaseNumber', () => {
  it.each([
    '',
    '2026',
    '2026/14',
    '2026/0014',
    '2026/000',
    '0026/001',
    '26/014',
    '2026-014',
    '2026/014 ',
    '2026/01a',
  ])('is null for %j', (text) => {
    expect(parseCaseNumber(text)).toBeNull()
  })

  it('reads whatever formatCaseNumber writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (year, ordinal) => {
          const text = formatCaseNumber(year, ordinal)
          expect(parseCaseNumber(text)).toEqual({ year, ordinal })
          expect(CaseNumber.parse(text)).toBe(text)
        },
      ),
    )
  })
})
