import { describe, expect, it } from 'vitest'
import { loadReference } from '#electron/app/reference.ts'
import { createDocument } from '#electron/documents/create-document.ts'
import { issueDocument } from '#electron/documents/issue-document.ts'
import { openDocument } from '#electron/documents/open-document.ts'
import type { DocumentKind } from '#model/document/document-kind.ts'
import type { CaseId } from '#model/ids.ts'
import { err } from '#model/result.ts'
import { toPlainText } from '#model/text/rich-text.ts'
import { date } from '#model/time/dates.ts'
import { readCaseLog } from '#store/queries/case-log.ts'
import { readCase } from '#store/queries/case-view.ts'
import { readDocument } from '#store/queries/document-parts.ts'
import { saveEntry } from '#store/repositories/entries.ts'
import { addPerson } from '#store/repositories/people.ts'
import { getSettings, saveSettings } from '#store/repositories/settings.ts'
import type { Store } from '#store/store.ts'
import { aCase } from '#tests/support/builders/case-intake.ts'
import { aCommitment, anEntry } from '#tests/support/builders/entry.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { aPerson } from '#tests/support/builders/person.ts'
import { acting, must, tempStore, viewing } from '#tests/support/temp-store.ts'
import { profile } from '#tests/unit/document/klat-sample.ts'

const { templates } = loadReference()

function desk(): Store {
  const store = tempStore()
  must(saveSettings(store, { profile, letterhead: getSettings(store).letterhead }, acting()))
  return store
}

function create(store: Store, caseId: CaseId, kind: DocumentKind, at?: string) {
  return createDocument(store, { caseId, kind }, templates, viewing(at), acting(at))
}

function open(store: Store, caseId: CaseId, kind: DocumentKind, at?: string) {
  const parts = must(readDocument(store, must(create(store, caseId, kind, at))))
  return must(openDocument(store, parts, templates, viewing(at)))
}

function textsOf({ version }: ReturnType<typeof open>): Record<string, string> {
  return Object.fromEntries(
    version.sections.map(({ key, text }) => [key, toPlainText(text).replaceAll('\u00A0', ' ')]),
  )
}

describe('the log of a case', () => {
  it('is oldest first, with activities and promises in their order, and knows no text and nobody', () => {
    const store = desk()
    const caseId = aCase(store)
    const promises = [aCommitment({ what: 'esimene' }), aCommitment({ what: 'teine' })]
    must(
      saveEntry(
        store,
        anEntry(caseId, { on: '2026-10-30', activities: [6, 1], commitments: promises }),
        acting(),
      ),
    )
    must(saveEntry(store, anEntry(caseId, { on: '2026-10-28', at: '14:00', kind: 'email' }), acting()))
    must(saveEntry(store, anEntry(caseId, { on: '2026-10-28', at: '09:00', kind: 'letter' }), acting()))
    const log = readCaseLog(store, caseId)
    expect(log.map(({ id: _id, ...known }) => known)).toEqual([
      { kind: 'letter', occurredOn: '2026-10-28', activities: [], commitments: [] },
      { kind: 'email', occurredOn: '2026-10-28', activities: [], commitments: [] },
      { kind: 'phone_call', occurredOn: '2026-10-30', activities: [1, 6], commitments: promises },
    ])
  })

  it('takes in the case it was opened with, from either side, and no other', () => {
    const store = desk()
    const { opinion, counselling } = aKlatCase(store)
    const other = aCase(store)
    for (const caseId of [opinion, counselling, other]) must(saveEntry(store, anEntry(caseId), acting()))
    expect(readCaseLog(store, counselling)).toHaveLength(2)
    expect(readCaseLog(store, opinion)).toHaveLength(2)
    expect(readCaseLog(store, other)).toHaveLength(1)
  })
})

describe('a new summary', () => {
  it('is filled from the case and its log, without own work and without the reporter', () => {
    const store = desk()
    const caseId = aCase(store, { details: { starProcedure: 'M-118' } })
    const reporter = aPerson({ givenName: 'Salajane', surname: 'Teataja' })
    must(addPerson(store, { caseId, person: reporter, role: 'reporter', tie: null }, acting()))
    const commitments = [
      aCommitment({ dueOn: date('2026-10-30') }),
      aCommitment({ side: 'theirs', who: 'Salajane Teataja', what: 'helistab tagasi' }),
    ]
    must(
      saveEntry(
        store,
        anEntry(caseId, { kind: 'network_meeting', activities: [7, 10], commitments }),
        acting(),
      ),
    )
    must(saveEntry(store, anEntry(caseId, { kind: 'own_work', activities: [2] }), acting()))
    must(saveEntry(store, anEntry(caseId, { kind: 'star_review', activities: [10] }), acting()))

    const texts = textsOf(open(store, caseId, 'counselling_summary'))
    expect(texts['request']).toContain('Menetlus STARis: M-118')
    expect(texts['course']).toMatch(/\n7 Võrgustikukohtumisel osalemine: 28\.10\.2026 võrgustikukohtumine$/)
    expect(texts['agreed']).toBe(
      'Peaspetsialist: Saadab kooli kontakti (tähtaeg 30.10.2026, täitmine märkimata)',
    )
    expect(texts['star']).toBe('')
    expect(JSON.stringify(texts)).not.toMatch(/Salajane|Teataja|\b10 /)
  })

  it('asks for the rest at its gate, and is issued when that is given a reason', async () => {
    const store = desk()
    const caseId = aCase(store)
    must(saveEntry(store, anEntry(caseId, { activities: [1] }), acting()))
    const opened = open(store, caseId, 'counselling_summary')
    const required = opened.findings.map(({ requirement }) => requirement)
    expect(required).toEqual(['section.result', 'section.recommendations', 'section.feedback'])
    expect(await issueDocument(store, opened, [], acting())).toEqual(err('document_incomplete'))
    const before = must(readCase(store, caseId, viewing())).case.stage
    const passes = required.map((requirement) => ({ requirement, reason: 'Lisatakse hiljem' }))
    const issued = must(await issueDocument(store, opened, passes, acting()))
    expect(issued.version.docx?.fileName).toBe('Noustamise-kokkuvote_2026-001_2026-11-02_v1.docx')
    expect(must(readCase(store, caseId, viewing())).case.stage).toBe(before)
  })

  it.each([
    ['2026-12-31T10:00:00.000Z', '2025-01-10', '§ 15 lg 2 p 3 ja p 4 alusel'],
    ['2027-01-01T10:00:00.000Z', '2027-01-01', '§ 15 lg 2 p 3 alusel'],
  ])('begun on %s stands on the law of that day', (at, version, ground) => {
    const store = desk()
    const opened = open(store, aCase(store), 'counselling_summary', at)
    expect(opened.template.version).toBe(version)
    expect(textsOf(opened)['request']).toContain(ground)
  })
})

describe('a document', () => {
  it('of another kind of case is refused before anything is read from its details', () => {
    const store = desk()
    const { opinion, counselling } = aKlatCase(store)
    expect(create(store, counselling, 'klat_opinion')).toEqual(err('bad_input'))
    expect(create(store, opinion, 'counselling_summary')).toEqual(err('bad_input'))
  })
})
