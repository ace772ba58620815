import { describe, expect, it } from 'vitest'
import { CLOSING_CRITERIA, ITEM_DEFINITIONS, ITEM_TYPES } from '#model/item/item-types.ts'
import { KLAT_ITEM_DEFINITIONS, KLAT_ITEM_TYPES } from '#model/klat/item-types.ts'
import { REVIEW_STATES } from '#model/item/review-sheets.ts'
import en from '#resources/i18n/en.json' with { type: 'json' }
import et from '#resources/i18n/et.json' with { type: 'json' }

type Words = { readonly [key: string]: Words | string }

function at(words: Words, path: readonly string[]): Words | string | undefined {
  return path.reduce<Words | string | undefined>(
    (inner, key) => (typeof inner === 'object' ? inner[key] : undefined),
    words,
  )
}

const faults = [
  'required',
  'not_possible',
  'too_long',
  'date_in_future',
  'end_before_start',
  'invalid_time',
  'half_date',
]

describe.each([
  ['et', et as Words],
  ['en', en as Words],
])('words of items in %s', (_language, words) => {
  it.each(ITEM_TYPES)('are there for each field and choice of %s', (type) => {
    for (const part of ['title', 'one', 'help'])
      expect(at(words, ['items', 'type', type, part])).toBeTypeOf('string')
    for (const field of ITEM_DEFINITIONS[type].fields) {
      if (field.name.endsWith('.note')) continue
      expect(at(words, ['items', 'field', type, field.name]), field.name).toBeTypeOf('string')
      if (field.input !== 'choice') continue
      for (const code of field.choices) {
        const own = at(words, ['items', 'choice', type, field.name, code])
        const shared = at(words, ['items', 'state', code])
        expect(own ?? shared, `${field.name}: ${code}`).toBeTypeOf('string')
      }
    }
  })

  it('are there for every fault and state, and criteria are called as everywhere', () => {
    for (const code of faults) expect(at(words, ['items', 'fault', code])).toBeTypeOf('string')
    for (const state of REVIEW_STATES) expect(at(words, ['items', 'state', state])).toBeTypeOf('string')
    for (const criterion of CLOSING_CRITERIA) {
      expect(at(words, ['items', 'choice', 'closing_criterion', 'criterion', criterion])).toBe(
        at(words, ['closing', criterion]),
      )
    }
  })

  it.each(KLAT_ITEM_TYPES)('are there for the days of %s and how it stands', (type) => {
    const { due, canEnd } = KLAT_ITEM_DEFINITIONS[type]
    const days = ['notedOn', ...(due === 'none' ? [] : ['dueOn']), ...(canEnd ? ['endedOn'] : [])]
    for (const day of days) expect(at(words, ['klatPage', 'day', type, day]), day).toBeTypeOf('string')
    if (!canEnd) return
    expect(at(words, ['klatPage', 'done', type])).toBeTypeOf('string')
    for (const state of ['open', 'due', 'overdue', 'ended'])
      expect(at(words, ['klatPage', 'state', type, state]), state).toBeTypeOf('string')
  })
})
