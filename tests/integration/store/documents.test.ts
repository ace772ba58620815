import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { DocumentId, DocumentVersionId } from '#model/ids.ts'
import { err } from '#model/result.ts'
import { fromPlainText } from '#model/text/rich-text.ts'
import { date } from '#model/time/dates.ts'
import { listActs } from '#store/journal/read-journal.ts'
import { readCase } from '#store/queries/case-view.ts'
import { readDocument, readVersion } from '#store/queries/document-parts.ts'
import { changeStage } from '#store/repositories/cases.ts'
import {
  beginNextVersion,
  createDocument,
  findIssuedFile,
  issueVersion,
  recordExport,
  saveFields,
  saveSection,
  versionDraftTarget,
} from '#store/repositories/documents.ts'
import { saveDraft } from '#store/repositories/drafts.ts'
import type { Store } from '#store/store.ts'
import { aDocument, aLetter, sectionsOf } from '#tests/support/builders/document.ts'
import { aSectionDraft } from '#tests/support/builders/draft.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { acting, contents, must, newId, tempStore, viewing } from '#tests/support/temp-store.ts'

const DOCX = { fileName: 'KLAT-arvamus_2026-001_2026-11-02_v1.docx', bytes: Buffer.from('DOCX bytes') }

function begin() {
  const store = tempStore()
  const { opinion: caseId, counselling } = aKlatCase(store)
  return { store, caseId, counselling, ...aDocument(store, caseId) }
}

function issue(
  store: Store,
  versionId: DocumentVersionId,
  given: Partial<Parameters<typeof issueVersion>[1]> = {},
) {
  const version = must(readVersion(store, versionId)).version
  const { fields, sections } = version
  return issueVersion(store, { versionId, fields, sections, docx: DOCX, passes: [], ...given }, acting())
}

describe('createDocument', () => {
  it('begins a first version with the sections in their order', () => {
    const { store, document, version } = begin()
    expect(version).toMatchObject({ number: 1, status: 'draft', issuedAt: null, docx: null })
    expect(version.sections.map(({ key }) => key)).toEqual(['request', 'danger', 'conclusion'])
    expect(must(readDocument(store, document.id))).toEqual({
      document,
      version,
      versions: [{ id: version.id, number: 1, status: 'draft', issuedOn: null, correction: null }],
      drafts: [],
    })
  })

  it('refuses a document that cases of the kind do not have', () => {
    const { store, counselling } = begin()
    const before = contents(store)
    const input = {
      caseId: counselling,
      kind: 'klat_opinion' as const,
      templateVersion: '2025-01-10',
      fields: aLetter(),
      sections: [],
    }
    expect(createDocument(store, input, acting())).toEqual(err('bad_input'))
    expect(contents(store)).toEqual(before)
  })
})

describe('saveSection', () => {
  it('keeps the text, the old one in the journal, and clears its draft alone', () => {
    const { store, caseId, document, version } = begin()
    const targetId = versionDraftTarget(version.id)
    for (const key of ['danger', 'request']) {
      must(saveDraft(store, { caseId, targetId, content: aSectionDraft(key, 'Pooleli') }, acting()))
    }
    const text = fromPlainText('Oht on möödas.')
    must(saveSection(store, { versionId: version.id, key: 'danger', text }, acting()))
    const parts = must(readDocument(store, document.id))
    expect(parts.version.sections[1]).toEqual({ key: 'danger', text })
    expect(parts.drafts.map(({ content }) => content)).toEqual([aSectionDraft('request', 'Pooleli')])
    expect(listActs(store, caseId).at(-1)).toMatchObject({
      act: 'document.section_changed',
      payload: { before: version.sections[1], after: { key: 'danger', text } },
    })
  })

  it('knows only sections and versions that are there', () => {
    const { store, version } = begin()
    const before = contents(store)
    const text = fromPlainText('x')
    expect(saveSection(store, { versionId: version.id, key: 'other', text }, acting())).toEqual(
      err('not_found'),
    )
    const versionId = newId() as DocumentVersionId
    expect(saveSection(store, { versionId, key: 'danger', text }, acting())).toEqual(err('not_found'))
    expect(contents(store)).toEqual(before)
  })
})

describe('saveFields', () => {
  it('keeps the facts and clears their draft', () => {
    const { store, caseId, document, version } = begin()
    const targetId = versionDraftTarget(version.id)
    const fields = aLetter({ conclusion: 'supportive', theirDate: date('2026-10-26') })
    must(saveDraft(store, { caseId, targetId, content: { type: 'letter_fields', value: fields } }, acting()))
    must(saveFields(store, { versionId: version.id, fields }, acting('2026-11-02T09:00:00.000Z')))
    expect(must(readDocument(store, document.id))).toMatchObject({
      version: { fields, updatedAt: '2026-11-02T09:00:00.000Z' },
      drafts: [],
    })
  })
})

describe('issueVersion', () => {
  it('keeps the very bytes, their hash, and the reasons for going past the gate', () => {
    const { store, caseId, version } = begin()
    const passes = [{ requirement: 'section.request', reason: 'Taotlus on lisas' }]
    const issued = must(issue(store, version.id, { passes })).version
    const sha256 = createHash('sha256').update(DOCX.bytes).digest('hex')
    expect(issued).toMatchObject({
      status: 'issued',
      issuedAt: '2026-11-02T08:00:00.000Z',
      docx: { fileName: DOCX.fileName, sha256, bytes: DOCX.bytes.length },
    })
    expect(findIssuedFile(store, version.id)).toEqual(DOCX)
    expect(listActs(store, caseId).find(({ act }) => act === 'document.issued')).toMatchObject({
      payload: { after: { passes, file: { sha256 } } },
    })
  })

  it('keeps the printed pages beside the DOCX, as frozen as it', () => {
    const { store, caseId, version } = begin()
    const pdf = { fileName: 'KLAT-arvamus_v1.pdf', bytes: Buffer.from('%PDF') }
    const sha256 = createHash('sha256').update(pdf.bytes).digest('hex')
    const issued = must(issue(store, version.id, { pdf })).version
    expect(issued.pdf).toEqual({ fileName: pdf.fileName, sha256, bytes: pdf.bytes.length })
    expect(findIssuedFile(store, version.id, 'pdf')).toEqual(pdf)
    expect(listActs(store, caseId).find(({ act }) => act === 'document.issued')).toMatchObject({
      payload: { after: { pdf: { sha256 } } },
    })
    expect(() => store.sqlite.prepare("delete from document_files where format = 'pdf'").run()).toThrow(
      'frozen',
    )
  })

  it('has no printed pages where it was issued before they were kept', () => {
    const { store, version } = begin()
    expect(must(issue(store, version.id)).version.pdf).toBeNull()
    expect(findIssuedFile(store, version.id, 'pdf')).toBeNull()
  })

  it('meets the deadline and takes the case to the stage issued', () => {
    const { store, caseId, version } = begin()
    must(issue(store, version.id))
    expect(must(readCase(store, caseId, viewing()))).toMatchObject({
      case: { stage: 'issued' },
      steps: [{ stage: 'request' }, { stage: 'issued', on: '2026-11-02' }],
      deadlines: [{ state: { state: 'met', on: '2026-11-02' } }],
      documents: [{ versionNumber: 1, status: 'issued', issuedOn: '2026-11-02' }],
    })
  })

  it('does not take a case back that went to court before', () => {
    const { store, caseId, version } = begin()
    must(changeStage(store, { caseId, stage: 'court', on: date('2026-10-30') }, acting()))
    must(issue(store, version.id))
    expect(must(readCase(store, caseId, viewing()))).toMatchObject({
      case: { stage: 'court' },
      deadlines: [{ state: { state: 'met', on: '2026-11-02' } }],
    })
  })

  it('keeps what the file was made of, and a keystroke that came after as a draft', () => {
    const { store, caseId, version } = begin()
    const targetId = versionDraftTarget(version.id)
    const sections = sectionsOf({ request: 'Taotlus.', danger: 'Oht.', conclusion: 'Toetame.' })
    for (const content of [aSectionDraft('request', 'Taotlus.'), aSectionDraft('danger', 'Oht. Ja veel')]) {
      must(saveDraft(store, { caseId, targetId, content }, acting()))
    }
    must(issue(store, version.id, { sections }))
    const parts = must(readVersion(store, version.id))
    expect(parts.version.sections).toEqual(sections)
    expect(parts.drafts.map(({ content }) => content)).toEqual([aSectionDraft('danger', 'Oht. Ja veel')])
  })

  it('freezes the version', () => {
    const { store, version } = begin()
    must(issue(store, version.id))
    const before = contents(store)
    const { id: versionId, fields } = version
    const text = fromPlainText('x')
    expect(saveSection(store, { versionId, key: 'danger', text }, acting())).toEqual(err('document_issued'))
    expect(saveFields(store, { versionId, fields }, acting())).toEqual(err('document_issued'))
    expect(issue(store, versionId)).toEqual(err('document_issued'))
    for (const statement of [
      'update document_versions set fields = fields',
      'delete from document_versions',
      "update document_sections set text = ''",
      'delete from document_sections',
      'update document_files set bytes = bytes',
      'delete from document_files',
    ]) {
      expect(() => store.sqlite.exec(statement)).toThrow(/frozen/)
    }
    expect(contents(store)).toEqual(before)
  })
})

describe('beginNextVersion', () => {
  it('begins a draft with the texts of the issued version, dated today', () => {
    const { store, document, version } = begin()
    must(issue(store, version.id))
    const at = '2026-11-05T08:00:00.000Z'
    const next = must(beginNextVersion(store, { documentId: document.id }, acting(at))).version
    expect(next).toMatchObject({ number: 2, status: 'draft', templateVersion: version.templateVersion })
    expect(next.sections).toEqual(version.sections)
    expect(next.fields).toEqual({ ...version.fields, documentDate: '2026-11-05' })
    expect(must(readDocument(store, document.id)).versions.map(({ status }) => status)).toEqual([
      'issued',
      'draft',
    ])
    expect(must(readVersion(store, version.id)).version.status).toBe('issued')
  })

  it('gives back the draft there is', () => {
    const { store, document, version } = begin()
    const before = contents(store)
    expect(must(beginNextVersion(store, { documentId: document.id }, acting())).version).toEqual(version)
    expect(contents(store)).toEqual(before)
  })

  it('knows only documents of the vault', () => {
    const documentId = newId() as DocumentId
    const store = tempStore()
    expect(beginNextVersion(store, { documentId }, acting())).toEqual(err('not_found'))
    expect(readDocument(store, documentId)).toEqual(err('not_found'))
  })
})

describe('recordExport', () => {
  it('journals what left the vault', () => {
    const { store, caseId, version } = begin()
    must(recordExport(store, { versionId: version.id, ...DOCX }, acting()))
    expect(listActs(store, caseId).at(-1)).toMatchObject({
      act: 'document.exported',
      subjectId: version.id,
      payload: { after: { fileName: DOCX.fileName, size: DOCX.bytes.length, status: 'draft' } },
    })
  })
})
