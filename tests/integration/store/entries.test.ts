import { describe, expect, it } from 'vitest'
import { entryDraftTarget } from '#model/draft.ts'
import type { Entry } from '#model/case/entry.ts'
import type { CaseId, CommitmentId, EntryId, PersonId } from '#model/ids.ts'
import { date } from '#model/time/dates.ts'
import { err } from '#model/result.ts'
import { NO_FILTER } from '#model/case/timeline.ts'
import { listActs } from '#store/journal/read-journal.ts'
import { readTimeline } from '#store/queries/timeline.ts'
import { listDrafts, saveDraft } from '#store/repositories/drafts.ts'
import { addPerson, removePerson } from '#store/repositories/people.ts'
import { keepCommitment, markInStar, readEntries, saveEntry } from '#store/repositories/entries.ts'
import type { Store } from '#store/store.ts'
import { anEntryDraft } from '#tests/support/builders/draft.ts'
import { aCommitment, anEntry, type EntryFacts, peopleIn } from '#tests/support/builders/entry.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { aPerson } from '#tests/support/builders/person.ts'
import { acting, contents, must, newId, tempStore } from '#tests/support/temp-store.ts'

describe('saveEntry', () => {
  it('keeps a new entry and gives it back', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const entry = anEntry(opinion, { at: '14:30', activities: [7, 1], text: 'Esimene.\nTeine.' })
    const saved = must(saveEntry(store, entry, acting()))
    const at = '2026-11-02T08:00:00.000Z'
    expect(saved).toEqual({ ...entry, activities: [1, 7], inStarOn: null, createdAt: at, updatedAt: at })
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
      inStarOn: null,
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

/** An entry as it stands in the vault. */
function kept(store: Store, id: EntryId): Entry | undefined {
  return readEntries(store.db, [id]).get(id)
}

/** Saves an entry of an invented case, marked as carried over to STAR that day. */
function inStar(given: EntryFacts = {}) {
  const store = tempStore()
  const { opinion } = aKlatCase(store)
  const { id } = must(saveEntry(store, anEntry(opinion, given), acting()))
  must(markInStar(store, { entryId: id, on: date('2026-11-02') }, acting()))
  return { store, opinion, id }
}

describe('saveEntry, of participants', () => {
  it('keeps who took part, in the order they were named', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const participants = peopleIn(store, opinion).toReversed()
    const saved = must(saveEntry(store, anEntry(opinion, { participants, minutes: 45 }), acting()))
    expect(participants).toHaveLength(2)
    expect(saved).toMatchObject({ participants, minutes: 45 })
    expect(kept(store, saved.id)).toEqual(saved)
    const fewer = participants.slice(0, 1)
    must(saveEntry(store, anEntry(opinion, { id: saved.id, participants: fewer }), acting()))
    expect(kept(store, saved.id)).toMatchObject({ participants: fewer, minutes: null })
  })

  it('refuses who is not of this case', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const child = aPerson({ givenName: 'Mari', surname: 'Muu' })
    const other = aKlatCase(store, { child, worker: null })
    const before = contents(store)
    for (const participants of [peopleIn(store, other.opinion), [newId() as PersonId]]) {
      expect(saveEntry(store, anEntry(opinion, { participants }), acting())).toEqual(err('not_found'))
    }
    expect(contents(store)).toEqual(before)
  })

  it('lets those stay who took part before they were taken out of the case', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const person = aPerson({ givenName: 'Tiina', surname: 'Tädi' })
    const aunt = must(addPerson(store, { caseId: opinion, person, role: 'carer', tie: 'tädi' }, acting()))
    const participants = [aunt.person.id]
    const { id } = must(saveEntry(store, anEntry(opinion, { participants }), acting()))
    must(removePerson(store, { caseId: opinion, casePersonId: aunt.id }, acting()))
    expect(
      must(saveEntry(store, anEntry(opinion, { id, participants, text: 'Parandatud.' }), acting())),
    ).toMatchObject({ participants })
    expect(saveEntry(store, anEntry(opinion, { participants }), acting())).toEqual(err('not_found'))
  })
})

describe('saveEntry, of promises', () => {
  it('keeps them as a set: the unchanged stay, the removed go, in the order they are written', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const [stays, changes, goes, comes] = [
      aCommitment({ what: 'Jääb', dueOn: date('2026-12-01') }),
      aCommitment({ what: 'Muutub', side: 'theirs', who: 'ema' }),
      aCommitment({ what: 'Kaob' }),
      aCommitment({ what: 'Tuleb', keptOn: date('2026-11-02') }),
    ]
    const commitments = [stays, changes, goes]
    const saved = must(saveEntry(store, anEntry(opinion, { commitments }), acting()))
    expect(saved.commitments).toEqual(commitments)
    const after = [comes, { ...changes, what: 'Muutunud' }, stays]
    const facts = { id: saved.id, commitments: after }
    expect(must(saveEntry(store, anEntry(opinion, facts), acting())).commitments).toEqual(after)
    expect(kept(store, saved.id)?.commitments).toEqual(after)
    expect(listActs(store, opinion).at(-1)).toMatchObject({
      act: 'entry.changed',
      payload: { before: { commitments }, after: { commitments: after } },
    })
  })

  it('refuses a promise of another entry, one named twice, and one kept on a day to come', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const promise = aCommitment()
    must(saveEntry(store, anEntry(opinion, { commitments: [promise] }), acting()))
    const before = contents(store)
    const save = (...commitments: (typeof promise)[]) =>
      saveEntry(store, anEntry(opinion, { commitments }), acting())
    expect(save(promise)).toEqual(err('not_found'))
    const twice = aCommitment()
    expect(save(twice, { ...twice, what: 'Sama' })).toEqual(err('bad_input'))
    expect(save(aCommitment({ keptOn: date('2026-11-03') }))).toEqual(err('date_in_future'))
    expect(contents(store)).toEqual(before)
  })
})

describe('saveEntry, of the STAR mark', () => {
  it('keeps the mark while what was carried over stays the same', () => {
    const commitments = [aCommitment({ dueOn: date('2026-12-01') })]
    const { store, opinion, id } = inStar({ commitments, activities: [3, 1] })
    const same: EntryFacts = {
      id,
      activities: [1, 3],
      commitments: commitments.map((one) => ({ ...one, keptOn: date('2026-11-01') })),
      minutes: 20,
    }
    expect(must(saveEntry(store, anEntry(opinion, same), acting())).inStarOn).toBe('2026-11-02')
    expect(kept(store, id)?.inStarOn).toBe('2026-11-02')
  })

  it.each<[string, EntryFacts]>([
    ['text', { text: 'Täpsustatud.' }],
    ['day', { on: '2026-10-27' }],
    ['kind', { kind: 'email' }],
    ['promises', { commitments: [aCommitment()] }],
  ])('takes it away with a change of the %s, so that it is carried over again', (_, changed) => {
    const { store, opinion, id } = inStar()
    expect(must(saveEntry(store, anEntry(opinion, { id, ...changed }), acting())).inStarOn).toBeNull()
    expect(kept(store, id)?.inStarOn).toBeNull()
  })
})

describe('markInStar', () => {
  it('marks an entry and takes the mark away, each in the journal', () => {
    const { store, opinion, id } = inStar()
    expect(kept(store, id)?.inStarOn).toBe('2026-11-02')
    expect(must(markInStar(store, { entryId: id, on: null }, acting()))).toEqual(kept(store, id))
    expect(kept(store, id)?.inStarOn).toBeNull()
    expect(
      listActs(store, opinion)
        .slice(-2)
        .map(({ act, payload }) => [act, payload]),
    ).toEqual([
      ['entry.marked_in_star', { before: { inStarOn: null }, after: { inStarOn: '2026-11-02' } }],
      ['entry.unmarked_in_star', { before: { inStarOn: '2026-11-02' }, after: { inStarOn: null } }],
    ])
  })

  it('journals nothing when the mark is there already', () => {
    const { store, id } = inStar()
    const before = contents(store)
    must(markInStar(store, { entryId: id, on: date('2026-11-02') }, acting()))
    expect(contents(store)).toEqual(before)
  })

  it('refuses a day to come and an entry that is not there', () => {
    const { store, id } = inStar()
    const before = contents(store)
    const later = { entryId: id, on: date('2026-11-03') }
    expect(markInStar(store, later, acting())).toEqual(err('date_in_future'))
    expect(markInStar(store, { entryId: newId() as EntryId, on: null }, acting())).toEqual(err('not_found'))
    expect(contents(store)).toEqual(before)
  })
})

describe('keepCommitment', () => {
  function promised() {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const promise = aCommitment({ dueOn: date('2026-12-01') })
    const { id } = must(saveEntry(store, anEntry(opinion, { commitments: [promise] }), acting()))
    return { store, opinion, promise, id }
  }

  it('keeps a promise and opens it again, each in the journal of its case', () => {
    const { store, opinion, promise, id } = promised()
    const key = { commitmentId: promise.id }
    const keptOne = { ...promise, keptOn: date('2026-11-01') }
    expect(must(keepCommitment(store, { ...key, keptOn: keptOne.keptOn }, acting()))).toEqual(keptOne)
    expect(kept(store, id)?.commitments).toEqual([keptOne])
    expect(must(keepCommitment(store, { ...key, keptOn: null }, acting()))).toEqual(promise)
    expect(
      listActs(store, opinion)
        .slice(-2)
        .map(({ act, payload }) => [act, payload]),
    ).toEqual([
      ['commitment.kept', { before: promise, after: keptOne }],
      ['commitment.reopened', { before: keptOne, after: promise }],
    ])
  })

  it('refuses a day to come and a promise that is not there', () => {
    const { store, promise } = promised()
    const before = contents(store)
    expect(keepCommitment(store, { commitmentId: promise.id, keptOn: date('2026-11-03') }, acting())).toEqual(
      err('date_in_future'),
    )
    expect(keepCommitment(store, { commitmentId: newId() as CommitmentId, keptOn: null }, acting())).toEqual(
      err('not_found'),
    )
    expect(contents(store)).toEqual(before)
  })
})
