import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { DEADLINE_RULE_IDS, DeadlineRule } from '#model/deadline/deadline-rule.ts'
import { ruleFor } from '#model/deadline/due-date.ts'
import { date } from '#model/time/dates.ts'
import json from '#resources/deadlines.json' with { type: 'json' }

const rules = z.array(DeadlineRule).parse(json)

describe('the bundled deadline rules', () => {
  it.each(DEADLINE_RULE_IDS)('cover any day for %s', (id) => {
    for (const day of ['2020-01-01', '2026-12-31', '2027-01-01', '2035-12-31']) {
      expect(() => ruleFor(rules, id, date(day))).not.toThrow()
    }
  })

  it('are 30 calendar days for the opinion and 3 working days for the first contact', () => {
    const today = date('2026-11-23')
    expect(ruleFor(rules, 'klat_opinion', today)).toMatchObject({ count: 30, unit: 'calendar_day' })
    expect(ruleFor(rules, 'first_contact', today)).toMatchObject({ count: 3, unit: 'working_day' })
  })

  it('say that they are assumed while their source is an older page', () => {
    for (const rule of rules) expect(rule.certainty).toBe('assumed')
  })
})
