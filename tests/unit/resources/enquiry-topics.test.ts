import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { EnquiryTopic, topicsOn } from '#model/case/enquiry-topic.ts'
import { date } from '#model/time/dates.ts'
import json from '#resources/enquiry-topics.json' with { type: 'json' }

const topics = z.array(EnquiryTopic).parse(json)

describe('the bundled topics of enquiries', () => {
  it('have ids and names of their own, and say where they come from', () => {
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length)
    expect(new Set(topics.map(({ name }) => name)).size).toBe(topics.length)
  })

  it('count by itself where the work of a municipality had to be explained', () => {
    expect(topics[0]).toMatchObject({ id: 'explaining_municipality_work', certainty: 'confirmed' })
  })
})

describe('topics on a day', () => {
  it('are those in force, and those chosen before', () => {
    const at = (id: string, validFrom: string | null, validUntil: string | null) =>
      EnquiryTopic.parse({ id, name: id, validFrom, validUntil, source: 'x', certainty: 'assumed' })
    const all = [at('always', null, null), at('old', null, '2026-12-31'), at('new', '2027-01-01', null)]
    const ids = (day: string, chosen: string[] = []) => topicsOn(all, date(day), chosen).map(({ id }) => id)
    expect(ids('2026-12-31')).toEqual(['always', 'old'])
    expect(ids('2027-01-01')).toEqual(['always', 'new'])
    expect(ids('2027-01-01', ['old'])).toEqual(['always', 'old', 'new'])
  })
})
