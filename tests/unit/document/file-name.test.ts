import { describe, expect, it } from 'vitest'
import { DOCUMENT_KINDS } from '#model/document/document-kind.ts'
import { documentFileName } from '#model/document/file-name.ts'
import { date } from '#model/time/dates.ts'

describe('file name', () => {
  it.each([
    ['klat_opinion', 'KLAT-arvamus_2026-014_2026-11-23_v1.docx'],
    ['counselling_summary', 'Noustamise-kokkuvote_2026-014_2026-11-23_v1.docx'],
  ] as const)('of %s holds case number, date and version, no name of a person', (kind, expected) => {
    expect(documentFileName(kind, '2026/014', date('2026-11-23'), 1)).toBe(expected)
  })

  it.each(DOCUMENT_KINDS)('of %s is safe for every file system and for e-toimik', (kind) => {
    expect(documentFileName(kind, '2026/1014', date('2026-11-23'), 12)).toMatch(/^[A-Za-z0-9_.-]+$/)
  })

  it('tells the kinds apart', () => {
    const names = DOCUMENT_KINDS.map((kind) => documentFileName(kind, '2026/014', date('2026-11-23'), 1))
    expect(new Set(names).size).toBe(names.length)
  })
})
