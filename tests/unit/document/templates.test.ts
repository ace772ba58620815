import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { chooseTemplate, readTemplates } from '#model/document/templates.ts'
import { addDays, date } from '#model/time/dates.ts'
import labels from '#resources/i18n/et.json' with { type: 'json' }
import { template, templates } from './klat-sample.ts'

const folder = path.resolve(import.meta.dirname, '../../../resources/templates/klat_opinion')

describe('bundled templates of the KLAT opinion', () => {
  it('are all in use', () => {
    const files = readdirSync(folder).map((file) => file.replace('.json', ''))
    expect(templates.map(({ version }) => version)).toEqual(files.toSorted())
  })

  it('follow each other without a gap, and the last is open', () => {
    templates.slice(1).forEach((next, index) => {
      expect(templates[index]?.validUntil).toBe(addDays(next.validFrom, -1))
    })
    expect(templates.at(-1)?.validUntil).toBeNull()
  })

  it.each([
    ['2025-01-10', '2025-01-10'],
    ['2026-11-23', '2025-01-10'],
    ['2026-12-31', '2025-01-10'],
    ['2027-01-01', '2027-01-01'],
    ['2031-06-01', '2027-01-01'],
  ])('on %s is %s', (day, version) => {
    expect(chooseTemplate(templates, 'klat_opinion', date(day))).toMatchObject({
      ok: true,
      value: { version },
    })
  })

  it('is missing before the first', () => {
    expect(chooseTemplate(templates, 'klat_opinion', date('2025-01-09'))).toEqual({
      ok: false,
      error: 'template_missing',
    })
  })

  it.each(templates)('name their sections as the screens do ($version)', ({ title, sections }) => {
    expect(title).toBe(labels.doc.klat_opinion)
    expect(Object.fromEntries(sections.map((section) => [section.key, section.title]))).toEqual(
      labels.klatSection,
    )
    expect(sections.map(({ key }) => key)).toEqual(Object.keys(labels.klatSection))
  })

  it.each(templates)(
    'stay unconfirmed while no official form is known ($version)',
    ({ status, sections }) => {
      expect(status).toBe('unconfirmed')
      expect(sections.every(({ guidance }) => guidance !== null)).toBe(true)
    },
  )

  it("follow the child's opinion from § 29 lg 5 to lg 8 in 2027", () => {
    const sources = templates.map(
      ({ sections }) => sections.find(({ key }) => key === 'childOpinion')?.source,
    )
    expect(sources).toEqual([expect.stringContaining('§ 29 lg 5'), expect.stringContaining('§ 29 lg 8')])
  })
})

describe('reading templates', () => {
  const broken: [string, unknown[]][] = [
    ['not a template', [{ kind: 'klat_opinion' }]],
    ['an unknown field', [{ ...template, footnote: '' }]],
    ['a section twice', [{ ...template, sections: [template.sections[0], template.sections[0]] }]],
    ['an end before its start', [{ ...template, validFrom: '2026-05-01', validUntil: '2026-04-30' }]],
    ['two in force on one day', [template, { ...template, validFrom: '2026-12-31', validUntil: null }]],
    ['two without an end', templates.map((each) => ({ ...each, validUntil: null }))],
  ]
  it.each(broken)('refuses %s', (_case, json) => {
    expect(readTemplates(json)).toEqual({ ok: false, error: 'template_broken' })
  })
})
