import { describe, expect, it } from 'vitest'
import { CASE_KINDS, type CaseKind } from '#model/case/kinds.ts'
import { backupsForgetOn } from '#model/retention/backups-forget.ts'
import {
  boundInForce,
  periodInForce,
  type RetentionBound,
  type RetentionPeriod,
  RetentionRules,
} from '#model/retention/retention-rules.ts'
import { type KeepDecision, reviewOf } from '#model/retention/review.ts'
import { addMonths, date } from '#model/time/dates.ts'
import json from '#resources/retention.json' with { type: 'json' }

const shipped = RetentionRules.parse(json)

/** Twelve months, five years at most. */
const RULES: RetentionRules = {
  periods: CASE_KINDS.map((kind) => period(kind, 12, null, null)),
  bounds: [rule(60, null, null)],
}

function rule(months: number, from: string | null, until: string | null): RetentionBound {
  const validFrom = from === null ? null : date(from)
  const validUntil = until === null ? null : date(until)
  return { months, validFrom, validUntil, source: 'test', certainty: 'assumed' }
}

function period(kind: CaseKind, ...given: Parameters<typeof rule>): RetentionPeriod {
  return { kind, ...rule(...given) }
}

function decision(decidedOn: string, keepUntil: string): KeepDecision {
  return { decidedOn: date(decidedOn), keepUntil: date(keepUntil), reason: 'Kohtumenetlus kestab.' }
}

function review(today: string, given: Partial<Parameters<typeof reviewOf>[0]> = {}) {
  const reviewed = {
    kind: 'enquiry',
    closedOn: date('2025-06-02'),
    ownMonths: null,
    decision: null,
    ...given,
  } as const
  return reviewOf(reviewed, RULES, date(today))
}

describe('the review of a closed case', () => {
  it.each([
    ['2025-06-02', 'running'],
    ['2026-06-02', 'running'],
    ['2026-06-03', 'due'],
    ['2035-01-01', 'due'],
  ])('twelve months after closing: on %s it is %s', (today, state) => {
    expect(review(today)).toMatchObject({ state, endsOn: '2026-06-02', boundOn: '2030-06-02' })
  })

  it('goes by the specialist’s own period, but never past the bound', () => {
    expect(review('2026-06-03', { ownMonths: 24 })).toMatchObject({ state: 'running', endsOn: '2027-06-02' })
    expect(review('2025-07-03', { ownMonths: 1 })).toMatchObject({ state: 'due' })
    expect(review('2030-06-03', { ownMonths: 600 })).toMatchObject({ state: 'due', endsOn: '2030-06-02' })
  })

  it.each([
    ['until its last day', '2027-01-31', 'kept'],
    ['and not a day longer', '2027-02-01', 'due'],
  ])('is kept by a decision %s', (_, today, state) => {
    expect(review(today, { decision: decision('2026-07-01', '2027-01-31') })).toMatchObject({ state })
  })

  it('knows no decision from before the case was closed for the last time', () => {
    const old = decision('2025-06-01', '2029-01-01')
    expect(review('2026-06-03', { decision: old }).state).toBe('due')
  })

  it('lets it be kept until the bound, and past it a year at a time', () => {
    expect(review('2026-07-01').keepUntilAtMost).toBe('2030-06-02')
    expect(review('2030-06-02')).toMatchObject({ isPastBound: false, keepUntilAtMost: '2031-06-02' })
    expect(review('2031-01-01')).toMatchObject({ isPastBound: true, keepUntilAtMost: '2032-01-01' })
  })
})

describe('rules of retention', () => {
  it('are chosen by the day of closing, the one that began last', () => {
    const rules = {
      periods: [period('enquiry', 12, null, '2026-12-31'), period('enquiry', 6, '2027-01-01', null)],
      bounds: [rule(60, null, null)],
    }
    expect(periodInForce(rules, 'enquiry', date('2026-12-31')).months).toBe(12)
    expect(periodInForce(rules, 'enquiry', date('2027-01-01')).months).toBe(6)
    expect(() => periodInForce(rules, 'klat_opinion', date('2027-01-01'))).toThrow(/in force/)
  })

  it.each(CASE_KINDS)('as shipped cover any day for %s, within the bound', (kind) => {
    for (const day of ['2020-01-01', '2026-12-31', '2027-01-01', '2040-01-01'].map(date)) {
      expect(periodInForce(shipped, kind, day).months).toBeLessThanOrEqual(boundInForce(shipped, day).months)
    }
  })

  it('as shipped are twelve months, assumed, and five years, confirmed', () => {
    const today = date('2026-11-23')
    expect(periodInForce(shipped, 'klat_opinion', today)).toMatchObject({ months: 12, certainty: 'assumed' })
    const bound = boundInForce(shipped, today)
    expect(bound).toMatchObject({ months: 60, certainty: 'confirmed' })
    expect(bound.source).toContain('SHS § 145¹')
  })

  it('say when the last backup forgets', () => {
    expect(backupsForgetOn(date('2026-11-30'))).toBe('2027-11-30')
  })
})

describe('adding months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', 12, '2027-03-31'],
    ['2026-03-31', 23, '2028-02-29'],
  ])('%s and %i are %s', (from, months, to) => {
    expect(addMonths(date(from), months)).toBe(to)
  })
})
