import { describe, expect, it } from 'vitest'
import { NO_FILTER } from '#model/case/timeline.ts'
import { entryDraftTarget } from '#model/draft.ts'
import type { CaseId, EntryId } from '#model/ids.ts'
import { err } from '#model/result.ts'
import { date } from '#model/time/dates.ts'
import { listActs, verifyJournal } from '#store/journal/read-journal.ts'
import { listAttachments, readAttachmentContent } from '#store/queries/attachments.ts'
import { readCaseAsOf } from '#store/queries/case-as-of.ts'
import { readCase } from '#store/queries/case-view.ts'
import { searchVault } from '#store/queries/search.ts'
import { readTimeline } from '#store/queries/timeline.ts'
import { listWithdrawnEntries } from '#store/queries/withdrawn-entries.ts'
import { addAttachment, purgeAttachments } from '#store/repositories/attachments.ts'
import { saveDraft } from '#store/repositories/drafts.ts'
import { markInStar, saveEntry } from '#store/repositories/entries.ts'
import {
  moveEntry,
  readLeftOut,
  reinstateEntry,
  withdrawEntry,
} from '#store/repositories/entry-corrections.ts'
import { eraseCase } from '#store/repositories/erasure.ts'
import { addPerson, removePerson } from '#store/repositories/people.ts'
import type { Store } from '#store/store.ts'
import { aCase } from '#tests/support/builders/case-intake.ts'
import { anEntryDraft } from '#tests/support/builders/draft.ts'
import { aCommitment, anEntry, peopleIn } from '#tests/support/builders/entry.ts'
import { aPerson, aPersonalCode } from '#tests/support/builders/person.ts'
import { caseOfJournal, presentCase } from '#tests/support/histories/present-case.ts'
import { acting, contents, must, newId, tempStore, viewing } from '#tests/support/temp-store.ts'

const LATER = '2026-11-05T10:00:00.000Z'
const CHILD = aPerson({ personalCode: aPersonalCode() })

/** Two cases of one child with a worker each, and an entry in the first with all it may hold. */
function aWrongEntry(store: Store) {
  const [from, to] = [aCase(store, { children: [CHILD] }), aCase(store, { children: [CHILD] })]
  const participants = peopleIn(store, from)
  const promise = aCommitment({ what: 'Lubadus kolib', dueOn: date('2026-12-01') })
  const input = anEntry(from, { text: 'Kolimistekst.', participants, commitments: [promise] })
  const entry = must(saveEntry(store, input, acting()))
  must(markInStar(store, { entryId: entry.id, on: date('2026-11-02') }, acting()))
  const file = { caseId: from, entryId: entry.id, name: 'lisa.txt', content: Buffer.from('Lisa') }
  const attachment = must(addAttachment(store, file, acting()))
  return { from, to, entry, attachment, promise }
}

function timelineOf(store: Store, caseId: CaseId) {
  const request = { scope: { type: 'case', caseId } as const, filter: NO_FILTER, cursor: null, limit: 50 }
  return must(readTimeline(store, request))
}

function idsOf(store: Store, caseId: CaseId): EntryId[] {
  return timelineOf(store, caseId).items.flatMap((item) => (item.type === 'entry' ? [item.entry.id] : []))
}

function expectToldAsShown(store: Store, caseIds: readonly CaseId[]): void {
  for (const caseId of caseIds) {
    const told = must(readCaseAsOf(store, { caseId, day: viewing(LATER).today }, viewing(LATER)))
    expect(caseOfJournal(told)).toEqual(presentCase(store, caseId, viewing(LATER)))
  }
}

describe('moveEntry', () => {
  it('takes promises, files and the STAR mark along, and leaves out who is not there', () => {
    const store = tempStore()
    const { from, to, entry, attachment, promise } = aWrongEntry(store)
    const [child] = peopleIn(store, to)
    const leftOut = must(readLeftOut(store, { entryId: entry.id, caseId: to }))
    expect(leftOut).toEqual([{ personId: entry.participants[1], name: 'Mari Töötaja' }])
    const participants = entry.participants.slice(0, 1)
    expect(participants).toEqual([child])

    const moved = must(moveEntry(store, { entryId: entry.id, caseId: to, participants }, acting(LATER)))
    expect(moved).toMatchObject({ caseId: to, participants, inStarOn: '2026-11-02', commitments: [promise] })
    expect(idsOf(store, from)).toEqual([])
    expect(idsOf(store, to)).toEqual([entry.id])
    const place = { caseId: to, entryId: entry.id }
    expect(listAttachments(store, place)).toEqual([{ ...attachment, caseId: to }])
    const { commitments } = must(readCase(store, to, viewing(LATER)))
    expect(commitments.map(({ commitment }) => commitment)).toEqual([promise])
    expect(must(readCase(store, from, viewing(LATER))).commitments).toEqual([])
    expect(searchVault(store, { text: 'kolimistekst', limit: 10 }).hits).toMatchObject([{ caseId: to }])
    expect(searchVault(store, { text: 'kolib', limit: 10 }).hits).toMatchObject([{ caseId: to }])
    expectToldAsShown(store, [from, to])
    must(verifyJournal(store))
  })

  it('tells of an earlier day that it was still in the wrong case', () => {
    const store = tempStore()
    const { from, to, entry } = aWrongEntry(store)
    must(moveEntry(store, { entryId: entry.id, caseId: to, participants: [] }, acting(LATER)))
    const onTheSecond = (caseId: CaseId) =>
      must(readCaseAsOf(store, { caseId, day: date('2026-11-02') }, viewing(LATER))).known?.timeline
    expect(onTheSecond(from)?.[0]).toMatchObject({
      item: { entry: { id: entry.id }, attachments: [{ name: 'lisa.txt' }] },
      later: 'gone',
    })
    expect(onTheSecond(to)?.every(({ item }) => item.type !== 'entry')).toBe(true)
  })

  it('is taken back with everyone who took part, also who had left the case before', () => {
    const store = tempStore()
    const { from, to, entry } = aWrongEntry(store)
    const worker = must(readCase(store, from, viewing())).people.find(({ role }) => role === 'case_manager')
    if (worker === undefined) throw new Error('No worker')
    // Someone else knows the worker, so that the vault does.
    const other = aCase(store, { children: [CHILD] })
    const participants = entry.participants
    must(saveEntry(store, anEntry(from, { participants }), acting()))
    must(removePerson(store, { caseId: from, casePersonId: worker.id }, acting()))
    must(moveEntry(store, { entryId: entry.id, caseId: to, participants: [] }, acting(LATER)))
    const back = { entryId: entry.id, caseId: from, participants }
    expect(moveEntry(store, { ...back, caseId: other }, acting(LATER))).toEqual(err('not_found'))
    expect(must(moveEntry(store, back, acting(LATER)))).toMatchObject({ caseId: from, participants })
    expectToldAsShown(store, [from, to])
  })

  it('refuses its own case, an unknown one, and an entry with an unsaved change', () => {
    const store = tempStore()
    const { from, to, entry } = aWrongEntry(store)
    const move = (caseId: CaseId) =>
      moveEntry(store, { entryId: entry.id, caseId, participants: [] }, acting())
    const targetId = entryDraftTarget(entry.id)
    must(saveDraft(store, { caseId: from, targetId, content: anEntryDraft('pooleli') }, acting()))
    const before = contents(store)
    expect(move(from)).toEqual(err('bad_input'))
    expect(move(newId() as CaseId)).toEqual(err('not_found'))
    expect(move(to)).toEqual(err('entry_being_changed'))
    expect(withdrawEntry(store, { entryId: entry.id, reason: 'x' }, acting())).toEqual(
      err('entry_being_changed'),
    )
    expect(contents(store)).toEqual(before)
  })
})

describe('withdrawEntry', () => {
  it('hides the entry from timeline, counts, promises and search, and keeps it whole', () => {
    const store = tempStore()
    const { from, entry, attachment } = aWrongEntry(store)
    const shown = timelineOf(store, from).items
    must(withdrawEntry(store, { entryId: entry.id, reason: 'Vale laps' }, acting(LATER)))
    expect(idsOf(store, from)).toEqual([])
    expect(timelineOf(store, from).total).toBe(0)
    expect(must(readCase(store, from, viewing(LATER))).commitments).toEqual([])
    expect(searchVault(store, { text: 'kolimistekst', limit: 10 }).hits).toEqual([])
    expect(listWithdrawnEntries(store, from)).toMatchObject([
      { entry: { id: entry.id }, reason: 'Vale laps', attachments: [attachment] },
    ])
    expect(listActs(store, from).at(-1)).toMatchObject({
      act: 'entry.withdrawn',
      payload: { reason: 'Vale laps', before: { id: entry.id } },
    })

    // A locking clears away what belongs to no entry; this does.
    must(purgeAttachments(store, acting(LATER)))
    must(reinstateEntry(store, { entryId: entry.id }, acting(LATER)))
    expect(timelineOf(store, from).items).toEqual(shown)
    expect(Buffer.from(must(readAttachmentContent(store, attachment.id))).toString()).toBe('Lisa')
    expect(listWithdrawnEntries(store, from)).toEqual([])
    expect(reinstateEntry(store, { entryId: entry.id }, acting())).toEqual(err('not_found'))
    expectToldAsShown(store, [from])
  })

  it('keeps those it names in the vault, and is written anew by no form that was left open', () => {
    const store = tempStore()
    const caseId = aCase(store)
    const someone = { caseId, person: aPerson({ givenName: 'Nimetatu' }), role: 'carer', tie: null } as const
    const part = must(addPerson(store, someone, acting()))
    const input = anEntry(caseId, { participants: [part.person.id] })
    must(saveEntry(store, input, acting()))
    must(withdrawEntry(store, { entryId: input.id, reason: 'Põhjus' }, acting()))
    must(removePerson(store, { caseId, casePersonId: part.id }, acting()))
    expect(saveEntry(store, { ...input, participants: [] }, acting())).toEqual(err('not_found'))
    const entry = must(reinstateEntry(store, { entryId: input.id }, acting(LATER)))
    expect(entry.participants).toEqual([part.person.id])
    expectToldAsShown(store, [caseId])
  })

  it('goes with its case, and with it whom nobody else knows', () => {
    const store = tempStore()
    const [caseId, other] = [aCase(store), aCase(store)]
    const someone = { caseId, person: aPerson({ givenName: 'Ainus' }), role: 'carer', tie: null } as const
    const part = must(addPerson(store, someone, acting()))
    const input = anEntry(caseId, { participants: [part.person.id] })
    must(saveEntry(store, input, acting()))
    must(withdrawEntry(store, { entryId: input.id, reason: 'Põhjus' }, acting()))
    must(removePerson(store, { caseId, casePersonId: part.id }, acting()))
    must(eraseCase(store, { caseId, ground: 'not_needed' }, acting(), viewing()))
    const left = store.sqlite.prepare('select given_name from persons where id = ?').get(part.person.id)
    expect(left).toBeUndefined()
    expect(listWithdrawnEntries(store, other)).toEqual([])
  })
})
