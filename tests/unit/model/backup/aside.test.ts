import { describe, expect, it } from 'vitest'
import { ASIDE_KEPT_DAYS, asideEnd, asideKeptUntil } from '#model/backup/aside.ts'
import { Instant } from '#model/time/dates.ts'

const SINCE = Instant.parse('2026-11-02T22:30:00.000Z')

describe('a vault that was set aside', () => {
  it('is kept for thirty days of Tallinn, the last one included', () => {
    expect(ASIDE_KEPT_DAYS).toBe(30)
    // Half past midnight in Tallinn.
    expect(asideKeptUntil(SINCE)).toBe('2026-12-03')
    expect(asideEnd(SINCE, [], Date.parse('2026-12-03T21:59:00.000Z'))).toBeNull()
    expect(asideEnd(SINCE, [], Date.parse('2026-12-03T22:00:00.000Z'))).toBe('expired')
  })

  it.each([
    ['before', '2026-11-02T22:29:59.000Z', null],
    ['in the same moment', '2026-11-02T22:30:00.000Z', 'case_erased'],
    ['after', '2026-11-05T10:00:00.000Z', 'case_erased'],
  ])('goes with a case that was erased %s it was set aside: %s → %s', (_when, erasedAt, end) => {
    const erasures = [{ erasedAt: Instant.parse(erasedAt) }]
    expect(asideEnd(SINCE, erasures, Date.parse('2026-11-06T10:00:00.000Z'))).toBe(end)
  })
})
