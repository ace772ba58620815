import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { renderDocument } from '#electron/documents/render-document.ts'
import { findingsOf, paperOf } from '#model/document/paper-of-document.ts'
import { Draft } from '#model/draft.ts'
import { fromPlainText } from '#model/text/rich-text.ts'
import { source } from '#tests/unit/document/klat-sample.ts'
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
