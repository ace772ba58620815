import { describe, expect, it } from 'vitest'
import { closableWith, isCounsellingOf, type TiedCase } from '#model/klat/counselling.ts'
import { date } from '#model/time/dates.ts'

describe('the counselling of an opinion', () => {
  it.each([
    ['opened with it', 'domestic_counselling', ['opened_with', 'same_child'], true],
    [
      'open before and tied to it, of the same child',
      'domestic_counselling',
      ['related', 'same_child'],
      true,
    ],
    ['of the same child alone', 'domestic_counselling', ['same_child'], false],
    ['tied to it, of another child', 'domestic_counselling', ['related'], false],
    ['another opinion', 'klat_opinion', ['related', 'same_child'], false],
  ] as const)('is one %s: %s', (_name, kind, ties, is) => {
    expect(isCounsellingOf({ kind, ties })).toBe(is)
  })

  it('can be closed with it while it is open', () => {
    const open: TiedCase = { kind: 'domestic_counselling', closedOn: null, ties: ['opened_with'] }
    expect(closableWith([open, { ...open, closedOn: date('2026-11-01') }])).toEqual([open])
  })
})
