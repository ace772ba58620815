import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadReference } from '#electron/app/reference.ts'
import { documentDefinition } from '#model/document/definitions.ts'
import { DOCUMENT_KINDS } from '#model/document/document-kind.ts'
import { chooseTemplate, readTemplates } from '#model/document/templates.ts'
import { addDays, date } from '#model/time/dates.ts'
import labels from '#resources/i18n/et.json' with { type: 'json' }
import { template } from './klat-sample.ts'

const folder = path.resolve(import.meta.dirname, '../../../resources/templates')
const { templates } = loadReference()
const SECTION_LABELS = { klat_opinion: labels.klatSection, counselling_summary: labels.summarySection }

describe.each(DOCUMENT_KINDS)('bundled templates of %s', (kind) => {
  const ofKind = templates.filter((each) => each.kind === kind)

  it('are all in use', () => {
    const files = readdirSync(path.join(folder, kind)).map((file) => file.replace('.json', ''))
    expect(ofKind.map(({ version }) => version)).toEqual(files.toSorted())
  })

  it('follow each other without a gap, and the last is open', () => {
    ofKind.slice(1).forEach((next, index) => {
      expect(ofKind[index]?.validUntil).toBe(addDays(next.validFrom, -1))
    })
    expect(ofKind.at(-1)?.validUntil).toBeNull()
  })

  it.each([
    ['2025-01-10', '2025-01-10'],
    ['2026-11-23', '2025-01-10'],
    ['2026-12-31', '2025-01-10'],
    ['2027-01-01', '2027-01-01'],
    ['2031-06-01', '2027-01-01'],
  ])('on %s is %s', (day, version) => {
    expect(chooseTemplate(templates, kind, date(day))).toMatchObject({ ok: true, value: { kind, version } })
  })

  it('is missing before the first', () => {
    expect(chooseTemplate(templates, kind, date('2025-01-09'))).toEqual({
      ok: false,
      error: 'template_missing',
    })
  })

  it.each(ofKind)('name their sections as the screens do ($version)', ({ title, sections }) => {
    expect(title).toBe(labels.doc[kind])
    expect(sections.map((section) => [section.key, section.title])).toEqual(
      Object.entries(SECTION_LABELS[kind]),
    )
  })

  it.each(ofKind)('stay unconfirmed while no official form is known ($version)', ({ status, sections }) => {
    expect(status).toBe('unconfirmed')
    expect(sections.every(({ guidance }) => guidance !== null)).toBe(true)
  })

  it.each(ofKind)('ask by the conclusion only where there is one ($version)', ({ sections }) => {
    const asksByConclusion = sections.some(({ required }) => typeof required !== 'string')
    expect(asksByConclusion).toBe(documentDefinition(kind).hasConclusion)
  })
})

it('a folder of templates is a kind of document', () => {
  expect(existsSync(folder)).toBe(true)
  expect(readdirSync(folder).toSorted()).toEqual(DOCUMENT_KINDS.toSorted())
})

describe('the law of 2027', () => {
  const of = (kind: (typeof DOCUMENT_KINDS)[number]) => templates.filter((each) => each.kind === kind)

  it("takes the child's opinion from § 29 lg 5 to lg 8", () => {
    const sources = of('klat_opinion').map(
      ({ sections }) => sections.find(({ key }) => key === 'childOpinion')?.source,
    )
    expect(sources).toEqual([expect.stringContaining('§ 29 lg 5'), expect.stringContaining('§ 29 lg 8')])
  })

  it('repeals § 15 lg 2 p 4, so that counselling stands on p 3 alone', () => {
    expect(of('counselling_summary').map(({ legalGround }) => legalGround)).toEqual([
      'lastekaitseseaduse § 15 lg 2 p 3 ja p 4',
      'lastekaitseseaduse § 15 lg 2 p 3',
    ])
  })
})

describe('what the summary must hold', () => {
  it.each(templates.filter(({ kind }) => kind === 'counselling_summary'))(
    'is what was done, the result, recommendations and feedback ($version)',
    ({ sections }) => {
      const required = sections.filter((section) => section.required === 'always').map(({ key }) => key)
      expect(required).toEqual(['request', 'course', 'result', 'recommendations', 'feedback'])
    },
  )

  it.each(templates.filter(({ kind }) => kind === 'counselling_summary'))(
    'names the five grounds of closing as the screens do ($version)',
    ({ sections }) => {
      const guidance = sections.find(({ key }) => key === 'result')?.guidance?.toLocaleLowerCase('et') ?? ''
      for (const ground of Object.values(labels.closing))
        expect(guidance).toContain(ground.toLocaleLowerCase('et'))
    },
  )
})

describe('reading templates', () => {
  const klat = templates.filter(({ kind }) => kind === 'klat_opinion')
  const broken: [string, unknown[]][] = [
    ['not a template', [{ kind: 'klat_opinion' }]],
    ['an unknown field', [{ ...template, footnote: '' }]],
    ['a section twice', [{ ...template, sections: [template.sections[0], template.sections[0]] }]],
    ['an end before its start', [{ ...template, validFrom: '2026-05-01', validUntil: '2026-04-30' }]],
    ['two in force on one day', [template, { ...template, validFrom: '2026-12-31', validUntil: null }]],
    [
      'a conclusion for an unknown request',
      [{ ...template, sections: [{ ...template.sections[0], required: { removal: ['supportive'] } }] }],
    ],
    [
      'a request without a word',
      [{ ...template, sections: [{ ...template.sections[0], required: { placement: [], extension: [] } }] }],
    ],
    ['two without an end', klat.map((each) => ({ ...each, validUntil: null }))],
  ]
  it.each(broken)('refuses %s', (_case, json) => {
    expect(readTemplates(json)).toEqual({ ok: false, error: 'template_broken' })
  })

  it('takes two kinds in force on one day', () => {
    expect(readTemplates([template, { ...template, kind: 'counselling_summary' }]).ok).toBe(true)
  })
})
