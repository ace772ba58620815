import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { renderDocument } from '#electron/documents/render-document.ts'
import { findingsOf, paperOf } from '#model/document/paper-of-document.ts'
import { Draft } from '#model/draft.ts'
import { fromPlainText } from '#model/text/rich-text.ts'
import { source } from '#tests/unit/document/klat-sample.ts'
import { source as summary } from '#tests/unit/document/summary-sample.ts'
import { readDocx } from './docx-reader.ts'

const unsaved = Draft.parse({
  caseId: source.case.case.id,
  targetId: source.version.id,
  content: { type: 'section', section: 'danger', value: fromPlainText('Veel salvestamata lause.') },
  savedAt: '2026-11-23T08:00:00.000Z',
})

describe('a document of a case', () => {
  it('is rendered with its name and the hash of its bytes', async () => {
    const { fileName, bytes, sha256 } = await renderDocument(source, 'issued')
    expect(fileName).toBe('KLAT-arvamus_2026-014_2026-11-23_v2.docx')
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect((await readDocx(bytes)).names).not.toContain('word/header1.xml')
  })

  it('as a draft bears the mark', async () => {
    const { bytes } = await renderDocument(source, 'draft')
    expect(await (await readDocx(bytes)).part('word/header1.xml')).toContain('MUSTAND')
  })

  it('holds what is not saved yet, on the page and in the file', async () => {
    const written = { ...source, drafts: [unsaved] }
    expect(JSON.stringify(paperOf(written))).toContain('Veel salvestamata lause.')
    const read = await (await readDocx((await renderDocument(written, 'draft')).bytes)).paragraphs()
    expect(read.map(({ text }) => text)).toContain('Veel salvestamata lause.')
  })

  it('never names the reporter', async () => {
    const { bytes } = await renderDocument(source, 'issued')
    expect(await (await readDocx(bytes)).part('word/document.xml')).not.toContain('Salajane')
  })

  it('goes through the gate of its kind', () => {
    expect(findingsOf(source)).toEqual([])
    expect(findingsOf({ ...source, version: { ...source.version, sections: [] } }).length).toBeGreaterThan(8)
  })
})

describe('a summary of a counselling', () => {
  const plain = (text: string) => text.replaceAll('\u00A0', ' ')

  it('reads in the order of an official letter, under real headings', async () => {
    const { fileName, bytes } = await renderDocument(summary, 'issued')
    expect(fileName).toBe('Noustamise-kokkuvote_2026-014_2026-11-23_v1.docx')
    const paragraphs = await (await readDocx(bytes)).paragraphs()
    expect(paragraphs.filter(({ style }) => style === 'Title').map(({ text }) => text)).toEqual([
      'Nõustamise kirjalik kokkuvõte',
    ])
    expect(paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text)).toEqual([
      'Taotlus ja nõustamisperiood',
      'Nõustamise käik',
      'Olukorra analüüs',
      'Kokkulepitud tegevused ja nende täitmine',
      'Rakendatud meetmed ja nende tulemuslikkus',
      'Tähelepanekud STARi kohta',
      'Nõustamise tulemus ja lõpetamise alus',
      'Soovitused',
      'Tagasiside',
    ])
    const milestones = [
      'ASUTUSESISESEKS KASUTAMISEKS',
      'Viljandi linn',
      'Meie 23.11.2026 nr 5.1-3/38874-3',
      'Laps: Kaarel Näitlik',
      '7 Võrgustikukohtumisel osalemine: 09.11.2026 võrgustikukohtumine',
      'STARi menetlust analüüsiti: 26.10.2026.',
      'Jätkata tugiisiku teenust vähemalt kuus kuud.',
      'Lugupidamisega',
      '(allkirjastatud digitaalselt)',
    ]
    const read = paragraphs.map(({ text }) => plain(text))
    expect(read.filter((text) => milestones.includes(text))).toEqual(milestones)
  })

  it('has its promises as a list', async () => {
    const { bytes } = await renderDocument(summary, 'draft')
    const paragraphs = await (await readDocx(bytes)).paragraphs()
    const promises = paragraphs.filter(({ style }) => style === 'ListParagraph')
    expect(promises.map(({ number }) => number)).toEqual(Array(3).fill(expect.stringMatching(/\/0$/)))
    expect(promises.map(({ text }) => plain(text)).join()).toContain('täitmine märkimata')
  })

  it('holds nothing of own work, of remarks on the worker, or of the reporter', async () => {
    const { bytes } = await renderDocument(summary, 'issued')
    const docx = await readDocx(bytes)
    const whole = (await Promise.all(docx.names.map((name) => docx.part(name)))).join('')
    expect(whole).not.toMatch(/toimiku|töötaja juhiga|10 Tähelepanekud|Salajane|Ettevalmistus/)
  })
})
