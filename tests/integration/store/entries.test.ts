import { describe, expect, it } from 'vitest'
import { entryDraftTarget } from '#model/draft.ts'
import type { CaseId } from '#model/ids.ts'
import { err } from '#model/result.ts'
import { NO_FILTER } from '#model/case/timeline.ts'
import { listActs } from '#store/journal/read-journal.ts'
import { readTimeline } from '#store/queries/timeline.ts'
import { listDrafts, saveDraft } from '#store/repositories/drafts.ts'
import { saveEntry } from '#store/repositories/entries.ts'
import { anEntryDraft } from '#tests/support/builders/draft.ts'
import { anEntry } from '#tests/support/builders/entry.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { acting, contents, must, newId, tempStore } from '#tests/support/temp-store.ts'

describe('saveEntry', () => {
  it('keeps a new entry and gives it back', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const entry = anEntry(opinion, { at: '14:30', activities: [7, 1], text: 'Esimene.\nTeine.' })
    const saved = must(saveEntry(store, entry, acting()))
    const at = '2026-11-02T08:00:00.000Z'
    expect(saved).toEqual({ ...entry, activities: [1, 7], createdAt: at, updatedAt: at })
    const page = must(
      readTimeline(store, {
        scope: { type: 'case', caseId: opinion },
        filter: { ...NO_FILTER, text: 'esimene' },
        cursor: null,
        limit: 10,
      }),
    )
    expect(page.items).toMatchObject([{ type: 'entry', entry: saved }])
  })

  it('changes an entry, keeps when it was made, and the old text in the journal', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const entry = anEntry(opinion, { text: 'Vana tekst.', activities: [1] })
    const before = must(saveEntry(store, entry, acting()))
    const changed = anEntry(opinion, { id: entry.id, text: 'Uus tekst.', activities: [2, 3] })
    const after = must(saveEntry(store, changed, acting('2026-11-02T12:00:00.000Z')))
    expect(after).toEqual({
      ...changed,
      createdAt: before.createdAt,
      updatedAt: '2026-11-02T12:00:00.000Z',
    })
    expect(listActs(store, opinion).at(-1)).toMatchObject({
      act: 'entry.changed',
      payload: { before, after },
    })
  })

  it('clears the draft of this entry and no other', () => {
    const store = tempStore()
    const { opinion, counselling } = aKlatCase(store)
    const entry = anEntry(opinion)
    const other = anEntry(opinion)
    for (const [caseId, id] of [
      [opinion, entry.id],
      [opinion, other.id],
      [counselling, entry.id],
    ] as const) {
      must(saveDraft(store, { caseId, targetId: entryDraftTarget(id), content: anEntryDraft() }, acting()))
    }
    must(saveEntry(store, entry, acting()))
    const left = listDrafts(store, null).map(({ caseId, targetId }) => `${caseId} ${targetId}`)
    expect(new Set(left)).toEqual(new Set([`${opinion} ${other.id}`, `${counselling} ${entry.id}`]))
  })

  it('refuses a day to come and leaves draft and vault as they were', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const entry = anEntry(opinion, { on: '2026-11-03' })
    const draft = { caseId: opinion, targetId: entryDraftTarget(entry.id), content: anEntryDraft() }
    must(saveDraft(store, draft, acting()))
    const before = contents(store)
    expect(saveEntry(store, entry, acting())).toEqual(err('date_in_future'))
    expect(contents(store)).toEqual(before)
  })

  it('counts today by the clock of Tallinn', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const afterMidnight = acting('2026-11-02T22:30:00.000Z')
    expect(saveEntry(store, anEntry(opinion, { on: '2026-11-03' }), afterMidnight)).toMatchObject({
      ok: true,
    })
  })

  it('never moves an entry to another case', () => {
    const store = tempStore()
    const { opinion, counselling } = aKlatCase(store)
    const entry = anEntry(opinion)
    must(saveEntry(store, entry, acting()))
    const before = contents(store)
    expect(saveEntry(store, { ...entry, caseId: counselling }, acting())).toEqual(err('not_found'))
    expect(saveEntry(store, anEntry(newId() as CaseId), acting())).toEqual(err('not_found'))
    expect(contents(store)).toEqual(before)
  })
})
