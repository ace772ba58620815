import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { CASE_KINDS, kindDefinition } from '#model/case/kinds.ts'
import { caseText, TEXT_DETAILS } from '#model/search/case-text.ts'

/** The kind of value a field holds, without what may be lacking. */
function innermost(field: z.core.$ZodType): string {
  const { def } = field._zod
  return 'innerType' in def ? innermost(def.innerType as z.core.$ZodType) : def.type
}

/** Strings in which nobody writes: a day, and the number of a case. */
const NOT_WRITTEN = ['answeredOn', 'openedCase']

describe('the text of a case', () => {
  it('is found in every detail in which people write', () => {
    const written = CASE_KINDS.flatMap((kind) =>
      Object.entries((kindDefinition(kind).details as z.ZodObject).shape)
        .filter(([, field]) => innermost(field) === 'string')
        .map(([name]) => name)
        .filter((name) => !NOT_WRITTEN.includes(name)),
    )
    expect(written.toSorted()).toEqual([...TEXT_DETAILS].toSorted())
  })

  it('has one line for each thing, the question first', () => {
    const details = { asker: 'worker', askerName: 'Mari', answer: 'Jah.', minutes: 5 }
    expect(caseText({ requestReference: '9-4/118', question: 'Kas sobib?', details })).toBe(
      'Kas sobib?\n9-4/118\nMari\nJah.',
    )
    expect(caseText({ requestReference: null, question: 'Kas sobib?', details: {} })).toBe('Kas sobib?')
  })
})
