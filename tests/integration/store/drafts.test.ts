import { describe, expect, it } from 'vitest'
import {
  caseDraftTarget,
  casePersonDraftTarget,
  type Draft,
  type DraftContent,
  draftField,
} from '#model/draft.ts'
import type { CaseId, DraftTargetId } from '#model/ids.ts'
import { readCase } from '#store/queries/case-view.ts'
import { readDesk } from '#store/queries/desk-overview.ts'
import { updateFacts } from '#store/repositories/cases.ts'
import { discardDraft, listDrafts, saveDraft } from '#store/repositories/drafts.ts'
import { removePerson } from '#store/repositories/people.ts'
import { verifyJournal } from '#store/journal/read-journal.ts'
import { aDocument } from '#tests/support/builders/document.ts'
import {
  aFactsDraft,
  anEntryDraft,
  anIntakeDraft,
  aPersonDraft,
  aSectionDraft,
} from '#tests/support/builders/draft.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import {
  acting,
  contents,
  must,
  newId,
  opened,
  tempStore,
  tempVault,
  viewing,
} from '#tests/support/temp-store.ts'

const target = () => newId() as DraftTargetId

function withoutTimes(drafts: readonly Draft[]) {
  return drafts.map(({ caseId, targetId, content }) => ({ caseId, targetId, content }))
}

describe('saveDraft', () => {
  it('keeps half-typed values as they are', () => {
    const store = tempStore()
    const draft = { caseId: newId() as CaseId, targetId: target(), content: anIntakeDraft() }
    const { savedAt } = must(saveDraft(store, draft, acting()))
    expect(listDrafts(store, draft.caseId)).toEqual([{ ...draft, savedAt }])
  })

  it('is durable when it returns: a second connection sees it', () => {
    const vault = tempVault()
    const store = tempStore(vault)
    must(
      saveDraft(store, { caseId: newId() as CaseId, targetId: target(), content: anIntakeDraft() }, acting()),
    )
    expect(listDrafts(opened(vault), null)).toHaveLength(1)
  })

  it('replaces the draft of the same field', () => {
    const store = tempStore()
    const key = { caseId: newId() as CaseId, targetId: target() }
    must(saveDraft(store, { ...key, content: anEntryDraft('Üks') }, acting()))
    must(saveDraft(store, { ...key, content: anEntryDraft('Kaks') }, acting('2026-11-02T08:00:01.500Z')))
    expect(listDrafts(store, key.caseId)).toEqual([
      { ...key, content: anEntryDraft('Kaks'), savedAt: '2026-11-02T08:00:01.500Z' },
    ])
  })

  it('never mixes cases, targets or fields', () => {
    const store = tempStore()
    const [caseA, caseB] = [newId() as CaseId, newId() as CaseId]
    const [targetA, targetB] = [target(), target()]
    const written = [caseA, caseB].flatMap((caseId) =>
      [targetA, targetB].flatMap((targetId) =>
        ['danger', 'request'].map((section) => ({
          caseId,
          targetId,
          content: aSectionDraft(section, `${caseId} ${targetId} ${section}`),
        })),
      ),
    )
    for (const draft of written) must(saveDraft(store, draft, acting()))
    const read = withoutTimes(listDrafts(store, null))
    expect(read).toHaveLength(8)
    for (const draft of written) expect(read).toContainEqual(draft)

    const [gone, ...kept] = written
    must(discardDraft(store, { ...gone!, field: draftField(gone!.content) }))
    const left = withoutTimes(listDrafts(store, null))
    expect(left).toHaveLength(7)
    for (const draft of kept) expect(left).toContainEqual(draft)
  })

  it('leaves the journal alone', () => {
    const store = tempStore()
    const head = verifyJournal(store)
    const draft = { caseId: newId() as CaseId, targetId: target(), content: anEntryDraft() }
    must(saveDraft(store, draft, acting()))
    must(discardDraft(store, { ...draft, field: 'entry' }))
    expect(verifyJournal(store)).toEqual(head)
  })
})

describe('discardDraft', () => {
  it('does not mind a draft that is not there', () => {
    const store = tempStore()
    const before = contents(store)
    const key = { caseId: newId() as CaseId, targetId: target(), field: 'entry' }
    expect(must(discardDraft(store, key))).toBeNull()
    expect(contents(store)).toEqual(before)
  })
})

describe('what is committed', () => {
  const facts = {
    channel: 'email',
    requestReference: null,
    question: 'Kas pikendada?',
    details: { request: 'extension', applicant: 'police', courtBeforeOpinion: true },
  } as const

  /** A case with a draft of its facts, of a new person, and of the change of one it has. */
  function written() {
    const store = tempStore()
    const { opinion: caseId } = aKlatCase(store)
    const { id } = must(readCase(store, caseId, viewing())).people[0]!
    const keep = (targetId: DraftTargetId, content: DraftContent) =>
      must(saveDraft(store, { caseId, targetId, content }, acting()))
    keep(caseDraftTarget(caseId), aFactsDraft())
    keep(target(), aPersonDraft())
    keep(casePersonDraftTarget(id), aPersonDraft())
    const left = () => listDrafts(store, caseId).map(({ targetId, content }) => [targetId, content.type])
    return { store, caseId, id, left }
  }

  it('clears the draft of the facts with the correction, and no other', () => {
    const { store, caseId, left } = written()
    expect(left()).toHaveLength(3)
    must(updateFacts(store, { caseId, ...facts }, acting()))
    expect(left()).toHaveLength(2)
    expect(left()).not.toContainEqual([caseId, 'facts'])
  })

  it('keeps the draft of a correction that is refused', () => {
    const { store, caseId, left } = written()
    expect(updateFacts(store, { caseId, ...facts, details: {} }, acting()).ok).toBe(false)
    expect(left()).toContainEqual([caseId, 'facts'])
  })

  it('clears the change of a person who is taken out of the case', () => {
    const { store, caseId, id, left } = written()
    must(removePerson(store, { caseId, casePersonId: id }, acting()))
    expect(left()).not.toContainEqual([id, 'form'])
    expect(left()).toHaveLength(2)
  })
})

describe('draft lines', () => {
  it.each([
    ['carer', 'Väljamõeldud Isik'],
    ['reporter', ''],
  ] as const)('name a %s as "%s": who reported is not disclosed', (role, excerpt) => {
    const store = tempStore()
    const { opinion: caseId } = aKlatCase(store)
    const targetId = caseDraftTarget(caseId)
    must(saveDraft(store, { caseId, targetId, content: aPersonDraft(role) }, acting()))
    expect(readDesk(store, viewing()).drafts).toMatchObject([
      { type: 'form', form: 'person', targetId, excerpt },
    ])
  })

  it('lead back to case, document and section, the one touched last first', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const { document, version } = aDocument(store, opinion)
    const intake = { caseId: newId() as CaseId, targetId: target() }
    const targetId = version.id as string as DraftTargetId
    must(saveDraft(store, { ...intake, content: anIntakeDraft('Kas  meede\nsobib') }, acting()))
    must(
      saveDraft(
        store,
        { caseId: opinion, targetId, content: aSectionDraft('danger', 'x '.repeat(200)) },
        acting('2026-11-02T08:01:00.000Z'),
      ),
    )
    const lines = readDesk(store, viewing()).drafts
    expect(lines).toMatchObject([
      {
        type: 'section',
        case: { number: '2026/001', children: 'Kaarel N.' },
        documentId: document.id,
        part: 'danger',
      },
      { ...intake, type: 'intake', case: null, documentId: null, excerpt: 'Kas meede sobib' },
    ])
    expect(lines[0]?.excerpt).toHaveLength(120)
    expect(lines[0]?.excerpt.endsWith('x…')).toBe(true)
    expect(must(readCase(store, opinion, viewing())).drafts).toEqual([lines[0]])
  })
})
