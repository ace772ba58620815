import { describe, expect, it } from 'vitest'
import { KLAT_REQUESTS, type KlatRequest } from '#model/case/kinds/klat-opinion.ts'
import { gateFindings } from '#model/document/gate.ts'
import { sectionKeysFor } from '#model/document/klat-opinion.ts'
import { type Conclusion, CONCLUSIONS } from '#model/document/template.ts'
import { facts, fields, opinion, sections, templates } from './klat-sample.ts'

/** Sections that hang on the conclusion. */
const HANGING = ['during', 'after', 'otherMeasures'] as const

/** What the unit's services ("Koostatud arvamus") ask of each opinion; a supportive one on ending means release. */
const ASKED: Readonly<Record<KlatRequest, Record<Conclusion, readonly string[]>>> = {
  placement: { supportive: ['during', 'after'], non_supportive: ['otherMeasures'] },
  extension: { supportive: ['during', 'after'], non_supportive: ['otherMeasures'] },
  ending: { supportive: ['after'], non_supportive: ['during', 'after'] },
}

const combinations = templates.flatMap((template) =>
  KLAT_REQUESTS.flatMap((request) =>
    CONCLUSIONS.map((conclusion) => ({
      template,
      request,
      conclusion,
      version: template.version,
      asked: ASKED[request][conclusion],
    })),
  ),
)

describe.each(combinations)(
  '$request, $conclusion ($version)',
  ({ template, request, conclusion, asked }) => {
    const given = { template, facts: { ...facts, request }, fields: fields({ conclusion }) }
    const emptied = (keys: readonly string[]) => sections(Object.fromEntries(keys.map((key) => [key, ''])))
    const found = (replaced: ReturnType<typeof sections>) =>
      gateFindings(opinion({ ...given, sections: replaced }))

    it('asks for its own sections, each with a source', () => {
      const findings = found(emptied(HANGING))
      expect(findings.map(({ requirement }) => requirement)).toEqual(asked.map((key) => `section.${key}`))
      for (const { source } of findings) expect(source).toContain('„Koostatud arvamus“')
    })

    it('is clear with these written and the others empty', () => {
      expect(found(emptied(HANGING.filter((key) => !asked.includes(key))))).toEqual([])
    })

    it('tells of text that it does not print', () => {
      const others = HANGING.filter((key) => !asked.includes(key))
      expect(found(sections()).map(({ requirement }) => requirement)).toEqual(
        others.map((key) => `unprinted.${key}`),
      )
    })

    it('prints what it asks for, and everything that hangs on no conclusion', () => {
      const printed = sectionKeysFor(template, conclusion, request)
      expect(HANGING.filter((key) => printed.includes(key))).toEqual(asked)
      const always = template.sections.filter(({ required }) => typeof required === 'string')
      expect(printed).toEqual(expect.arrayContaining(always.map(({ key }) => key)))
    })

    it.each(['danger', 'documents', 'childOpinion', 'lessRestrictive'])('always asks for %s', (key) => {
      const others = HANGING.filter((each) => !asked.includes(each))
      expect(found(emptied([...others, key])).map(({ requirement }) => requirement)).toEqual([
        `section.${key}`,
      ])
    })
  },
)

it.each(KLAT_REQUESTS)('leaves nothing out before the conclusion is made: %s', (request) => {
  for (const template of templates) {
    expect(sectionKeysFor(template, null, request)).toEqual(template.sections.map(({ key }) => key))
  }
})
