import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeLetter } from '#model/document/compose-letter.ts'
import { sectionKeysFor } from '#model/document/klat-opinion.ts'
import type { Paper } from '#model/document/paper.ts'
import type { Conclusion } from '#model/document/template.ts'
import { cleanText } from '#model/document/typography.ts'
import { fromPlainText, type RichText } from '#model/text/rich-text.ts'
import { facts, fields, letterhead, opinion, sections, template } from './klat-sample.ts'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')
const keysOf = (paper: Paper) => paper.body.map(({ key }) => key)
const textOf = (paper: Paper, key: string) =>
  paper.body
    .find((section) => section.key === key)
    ?.blocks.map((block) => plain(block.spans.map(({ text }) => text).join('')))

describe('an issued supportive opinion', () => {
  const paper = composeLetter(opinion())

  it('has the parts of an official letter', () => {
    expect(paper).toMatchObject({
      language: 'et-EE',
      draftMark: null,
      institution: ['Sotsiaalkindlustusamet', 'Lastekaitsetöö toetamise talitus'],
      addressee: ['Viljandi linn', 'DHXi kaudu'],
      title: 'Arvamus lapse vabadust piirava meetme sobivuse kohta',
      salutation: null,
      closing: 'Lugupidamisega',
      signature: ['(allkirjastatud digitaalselt)', 'Mall Väljamõeldis', 'peaspetsialist'],
      drafter: ['Mall Väljamõeldis, 5555 0100, mall.valjamoeldis@example.ee'],
    })
    expect(paper.references.map(({ label, text }) => plain(`${label} ${text}`))).toEqual([
      'Teie 20.10.2026 nr 9-4/118',
      'Meie 23.11.2026 nr 5.1-3/38874-2',
    ])
    expect(paper.accessMark.map(plain)).toContain('Alus: AvTS § 35 lg 1 p 11 ja p 12')
    expect(paper.attachments?.label).toBe('Lisad:')
  })

  it('recommends for the stay and after it, and opens its conclusion with the words of the choice', () => {
    expect(keysOf(paper)).toContain('during')
    expect(keysOf(paper)).toContain('after')
    expect(keysOf(paper)).not.toContain('otherMeasures')
    expect(textOf(paper, 'conclusion')?.[0]).toBe(
      'Toetav arvamus kinnise lasteasutuse teenusele paigutamise kohta.',
    )
  })

  it('says nothing of appeal, and names nobody of the case in its properties', () => {
    const whole = JSON.stringify(paper)
    expect(whole).not.toMatch(/vaidlusta|vaie|kaebus/i)
    expect(JSON.stringify(paper.properties)).not.toMatch(/Kaarel|Näitlik|Mall|Tiina/)
  })

  it('never prints the guidance of the template', () => {
    for (const { guidance } of template.sections) expect(JSON.stringify(paper)).not.toContain(guidance)
  })
})

describe('a non-supportive opinion', () => {
  it('names other measures in the place of recommendations', () => {
    const paper = composeLetter(opinion({ fields: fields({ conclusion: 'non_supportive' }) }))
    expect(keysOf(paper).slice(-2)).toEqual(['conclusion', 'otherMeasures'])
    expect(textOf(paper, 'conclusion')?.[0]).toMatch(/^Mittetoetav arvamus /)
  })
})

describe('a draft', () => {
  const paper = composeLetter(
    opinion({ draft: true, fields: fields({ ourDate: null, ourReference: null, conclusion: null }) }),
  )

  it('bears its mark and no word of a signature', () => {
    expect(paper.draftMark).toBe('MUSTAND')
    expect(paper.signature).toEqual(['Mall Väljamõeldis', 'peaspetsialist'])
  })

  it('says where our number comes from', () => {
    expect(paper.references.at(-1)).toEqual({
      label: 'Meie',
      text: 'kuupäev ja number dokumendihaldussüsteemist',
      pending: true,
    })
  })

  it('concludes nothing before the choice is made', () => {
    expect(JSON.stringify(paper)).not.toMatch(/[Tt]oetav arvamus/)
  })
})

describe('what is missing', () => {
  it('leaves no empty line behind', () => {
    const paper = composeLetter(
      opinion({
        facts: { ...facts, children: [] },
        fields: fields({
          access: null,
          addressee: ['', '  '],
          theirDate: null,
          theirReference: null,
          ourDate: null,
          ourReference: null,
          signatoryTitle: '',
          attachments: [],
          conclusion: null,
        }),
        sections: [],
        letterhead: { ...letterhead, unit: '', web: '', registryCode: '' },
      }),
    )
    expect(paper).toMatchObject({ accessMark: [], addressee: [], body: [], attachments: null })
    expect(paper.signature).toHaveLength(2)
    expect(paper.institution).toHaveLength(1)
    expect(paper.footer).toHaveLength(4)
    expect(paper.references.map(({ label, text }) => `${label} ${text}`)).toEqual(['Meie 23.11.2026'])
  })

  it('one attachment is "Lisa:"; lines written in the section are attachments too', () => {
    const one = composeLetter(opinion({ fields: fields({ attachments: ['Protokoll'] }) }))
    expect(one.attachments).toEqual({ label: 'Lisa:', lines: ['Protokoll'] })
    const both = composeLetter(
      opinion({
        fields: fields({ attachments: ['Protokoll'] }),
        sections: sections({ attachments: 'Hinnang\n\nKiri' }),
      }),
    )
    expect(both.attachments).toEqual({ label: 'Lisad:', lines: ['Protokoll', 'Hinnang', 'Kiri'] })
  })

  it('long names stand as they are', () => {
    const name = `Anna-${'Maria-'.repeat(30)}Liis`
    const paper = composeLetter(opinion({ fields: fields({ signatoryName: name, addressee: [name] }) }))
    expect(paper.addressee).toEqual([name])
    expect(paper.signature).toContain(name)
  })
})

describe('whatever is written', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', ' ', '\u0000', '\n', '§ 28 lg 2', '10. jaanuar 2025'),
  )
  const anyRichText: fc.Arbitrary<RichText> = fc
    .array(
      fc.array(
        anyText.filter((text) => text !== ''),
        { maxLength: 3 },
      ),
      { maxLength: 4 },
    )
    .map((blocks) => ({
      version: 1,
      blocks: blocks.map((spans, index) => ({
        type: 'paragraph',
        id: `p${index}`,
        spans: spans.map((text) => ({ text })),
      })),
    }))
  const anyConclusion = fc.constantFrom<Conclusion | null>('supportive', 'non_supportive', null)

  it('no blank section or block is printed, and no text of a printed section is lost', () => {
    const keys = template.sections.map(({ key }) => key).filter((key) => key !== 'attachments')
    fc.assert(
      fc.property(
        fc.record(Object.fromEntries(keys.map((key) => [key, anyRichText]))),
        anyConclusion,
        fc.boolean(),
        (texts: Record<string, RichText>, conclusion, draft) => {
          const written = keys.map((key) => ({ key, text: texts[key] ?? fromPlainText('') }))
          const paper = composeLetter(opinion({ sections: written, fields: fields({ conclusion }), draft }))
          for (const { blocks } of paper.body) {
            expect(blocks.length).toBeGreaterThan(0)
            for (const { spans } of blocks)
              expect(
                spans
                  .map(({ text }) => text)
                  .join('')
                  .trim(),
              ).not.toBe('')
          }
          const printed = new Set(sectionKeysFor(template, conclusion, facts.request))
          for (const { key, text } of written.filter((section) => printed.has(section.key))) {
            const expected = text.blocks
              .map((block) => plain(block.spans.map((span) => cleanText(span.text)).join('')))
              .filter((line) => line.trim() !== '')
            const lines = textOf(paper, key) ?? []
            expect(lines.slice(lines.length - expected.length)).toEqual(expected)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
