import { describe, expect, it } from 'vitest'
import { NO_MATERIAL } from '#model/document/case-material.ts'
import { gateFindings } from '#model/document/gate.ts'
import { LANGUAGES, TEXT_SOURCES, type Translate } from '../../../renderer/i18n/catalogues.ts'
import { translate } from '../../../renderer/i18n/translate.ts'
import { findingText } from '../../../renderer/screens/document/finding-text.ts'
import { facts, fields, opinion, template } from '../document/klat-sample.ts'

/** Everything the gate may find in one opinion without its sections. */
function found(): string[] {
  const bare = fields({
    conclusion: null,
    addressee: [],
    access: null,
    signatoryName: '',
    salutation: '___',
    theirReference: null,
  })
  const given = opinion({
    fields: bare,
    sections: [],
    facts: { ...facts, children: [] },
    material: NO_MATERIAL,
  })
  const weighed = ['measures_unweighed', 'correction']
  return [...new Set([...gateFindings(given).map(({ requirement }) => requirement), ...weighed])]
}

describe.each(LANGUAGES)('a finding of the gate in words (%s)', (language) => {
  const t: Translate = (key, values) => translate(TEXT_SOURCES[language], key, values)

  it('is said by a sentence of its own', () => {
    const requirements = found()
    expect(requirements).toEqual(expect.arrayContaining(['star_review', 'danger_unassessed', 'child']))
    const said = requirements.map((requirement) => findingText(t, requirement, template))
    expect(new Set(said).size).toBe(requirements.length)
  })
})
