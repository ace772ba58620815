import { describe, expect, it } from 'vitest'
import { CaseId, CaseItemId } from '#model/ids.ts'
import { feedbackByYear } from '#model/item/feedback.ts'
import type { CaseItem } from '#model/item/item.ts'
import { date, Instant } from '#model/time/dates.ts'

const TODAY = date('2026-11-02')
const AT = Instant.parse('2026-11-02T08:00:00.000Z')
const caseOf = (number: number) => CaseId.parse(`019a0000-0000-7000-8000-00000000010${number}`)

function said(number: number, ofCase: number, notedOn: string, view?: string): CaseItem {
  return {
    id: CaseItemId.parse(`019a0000-0000-7000-8000-00000000000${number}`),
    caseId: caseOf(ofCase),
    type: 'feedback',
    notedOn: date(notedOn),
    dueOn: null,
    endedOn: null,
    details: { what: 'Oli abi.', ...(view === undefined ? {} : { view }) },
    createdAt: AT,
    updatedAt: AT,
  }
}

describe('feedbackByYear', () => {
  it('counts each case once in a year, by the newest of it', () => {
    const [year] = feedbackByYear(
      [
        said(1, 1, '2026-03-01', 'not_helpful'),
        said(2, 1, '2026-05-01', 'helpful'),
        said(3, 2, '2026-04-01', 'partly'),
        said(4, 3, '2026-06-01'),
      ],
      TODAY,
    )
    expect(year).toMatchObject({ year: 2026, counts: { helpful: 1, partly: 1, not_helpful: 0, unsaid: 1 } })
    expect(year?.cases.map(({ caseId, outcome }) => [caseId, outcome])).toEqual([
      [caseOf(3), 'unsaid'],
      [caseOf(1), 'helpful'],
      [caseOf(2), 'partly'],
    ])
  })

  it('has the years newest first, and the present one also with none', () => {
    const years = feedbackByYear([said(1, 1, '2024-12-31', 'helpful'), said(2, 1, '2025-01-01')], TODAY)
    expect(years.map(({ year, cases }) => [year, cases.length])).toEqual([
      [2026, 0],
      [2025, 1],
      [2024, 1],
    ])
  })

  it('has counts that come to as many as the cases behind them', () => {
    const items = Array.from({ length: 9 }, (_, index) =>
      said(index, index % 4, `2026-0${index + 1}-01`, ['helpful', 'partly', 'odd'][index % 3]),
    )
    for (const { cases, counts } of feedbackByYear(items, TODAY)) {
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(cases.length)
    }
  })

  it('passes over other items and days to come', () => {
    const warning = { ...said(1, 1, '2026-01-01'), type: 'warning' } as const
    expect(feedbackByYear([warning, said(2, 1, '2026-11-03')], TODAY)).toMatchObject([
      { year: 2026, cases: [] },
    ])
  })
})
