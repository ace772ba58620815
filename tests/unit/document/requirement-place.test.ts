import { describe, expect, it } from 'vitest'
import { NO_MATERIAL } from '#model/document/case-material.ts'
import { gateFindings } from '#model/document/gate.ts'
import { readRequirement } from '#model/document/requirement-place.ts'
import { facts, fields, opinion } from './klat-sample.ts'

describe('the place of a requirement', () => {
  it('is a section, the letter or the people', () => {
    expect(readRequirement('section.danger')).toEqual({
      kind: 'section',
      place: { type: 'section', key: 'danger' },
    })
    expect(readRequirement('unprinted.after').place).toEqual({ type: 'section', key: 'after' })
    expect(readRequirement('placeholder.letter')).toEqual({
      kind: 'letter_placeholder',
      place: { type: 'letter', field: null },
    })
    expect(readRequirement('child').place).toEqual({ type: 'case', page: 'people' })
    expect(readRequirement('star_review').place).toEqual({ type: 'case', page: 'timeline' })
    expect(readRequirement('danger_unassessed').place).toEqual({ type: 'case', page: 'klat' })
    expect(readRequirement('measures_unweighed').place).toEqual({ type: 'case', page: 'assessment' })
    expect(readRequirement('request_number').place).toEqual({ type: 'letter', field: 'theirs' })
  })

  it('is unknown for a key of a later program', () => {
    expect(readRequirement('names.leak').place).toEqual({ type: 'unknown' })
  })

  it('is known for everything the gate finds', () => {
    const bare = fields({
      conclusion: null,
      addressee: [],
      access: null,
      signatoryName: '',
      salutation: '___',
      theirReference: null,
    })
    const found = gateFindings(
      opinion({ fields: bare, sections: [], facts: { ...facts, children: [] }, material: NO_MATERIAL }),
    )
    expect(found.length).toBeGreaterThan(10)
    expect(found.filter(({ requirement }) => readRequirement(requirement).kind === 'unknown')).toEqual([])
  })
})
