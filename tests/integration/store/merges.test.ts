import { describe, expect, it } from 'vitest'
import type { CaseId, PersonId } from '#model/ids.ts'
import { err } from '#model/result.ts'
import { date } from '#model/time/dates.ts'
import { listActs, verifyJournal } from '#store/journal/read-journal.ts'
import { readAlike, readOtherPeople } from '#store/queries/alike-people.ts'
import { readCaseAsOf } from '#store/queries/case-as-of.ts'
import { readCase } from '#store/queries/case-view.ts'
import { readEntries, saveEntry } from '#store/repositories/entries.ts'
import { reinstateEntry, withdrawEntry } from '#store/repositories/entry-corrections.ts'
import { eraseCase } from '#store/repositories/erasure.ts'
import { mergePeople, unmergePeople } from '#store/repositories/merges.ts'
import { addPerson, removePerson, updatePerson } from '#store/repositories/people.ts'
import type { Store } from '#store/store.ts'
import { aCase } from '#tests/support/builders/case-intake.ts'
import { anEntry } from '#tests/support/builders/entry.ts'
import { aPerson, aPersonalCode } from '#tests/support/builders/person.ts'
import { caseOfJournal, presentCase } from '#tests/support/histories/present-case.ts'
import { acting, contents, must, tempStore, viewing } from '#tests/support/temp-store.ts'

const LATER = '2026-11-05T10:00:00.000Z'
const CODE = aPersonalCode('1980-05-06', 'female')
const CODED = aPerson({ givenName: 'Õie', personalCode: CODE })
const UNCODED = aPerson({ givenName: 'õie', birthDate: date('1980-05-06'), phone: '5550001' })

function partOf(store: Store, caseId: CaseId, person = CODED) {
  return must(addPerson(store, { caseId, person, role: 'carer', tie: 'tädi' }, acting()))
}

/** Two cases that know one person by two records, each with an entry that names her; the first knows both. */
function twoRecords(store: Store) {
  const [one, other] = [aCase(store), aCase(store)]
  const kept = partOf(store, one).person.id
  const here = partOf(store, one, { ...UNCODED, phone: null })
  const gone = here.person.id
  const there = must(
    addPerson(store, { caseId: other, person: UNCODED, role: 'guardian', tie: null }, acting()),
  )
  must(mergePeople(store, { keptId: gone, goneId: there.person.id }, acting()))
  const inOne = must(saveEntry(store, anEntry(one, { participants: [gone, kept] }), acting()))
  const inOther = must(saveEntry(store, anEntry(other, { participants: [gone] }), acting()))
  return { one, other, kept, gone, inOne, inOther }
}

function expectToldAsShown(store: Store, caseIds: readonly CaseId[]): void {
  for (const caseId of caseIds) {
    const told = must(readCaseAsOf(store, { caseId, day: viewing(LATER).today }, viewing(LATER)))
    expect(caseOfJournal(told)).toEqual(presentCase(store, caseId, viewing(LATER)))
  }
}

function participantsOf(store: Store, id: Parameters<typeof readEntries>[1][number]): readonly PersonId[] {
  return readEntries(store.db, [id]).get(id)?.participants ?? []
}

describe('readAlike', () => {
  it('finds the same name with the same birth date, or with a code in one alone', () => {
    const store = tempStore()
    const [one, other] = [aCase(store), aCase(store)]
    const kept = partOf(store, one)
    const born = partOf(store, other, UNCODED)
    const unknown = partOf(store, other, aPerson({ givenName: 'ÕIE' }))
    partOf(store, other, aPerson({ givenName: 'Õie', birthDate: date('1981-05-06') }))
    partOf(store, other, aPerson({ givenName: 'Oieke' }))
    const { alike } = readAlike(store, { caseId: one })
    expect(alike.map((pair) => [pair.one.person.id, pair.other.person.id])).toEqual([
      [kept.person.id, born.person.id],
      [kept.person.id, unknown.person.id],
    ])
    expect(alike[0]?.other.parts).toMatchObject([{ caseId: other, role: 'carer' }])
    const others = must(readOtherPeople(store, { personId: kept.person.id }))
    expect(others.others.map(({ person }) => person.id)).toContain(born.person.id)
  })
})

describe('mergePeople', () => {
  it('gives parts and entries to the kept record, fills in what it lacks and tells each case', () => {
    const store = tempStore()
    const { one, other, kept, gone, inOne, inOther } = twoRecords(store)
    const before = listActs(store, other).length
    must(mergePeople(store, { keptId: kept, goneId: gone }, acting(LATER)))
    expect(participantsOf(store, inOne.id)).toEqual([kept])
    expect(participantsOf(store, inOther.id)).toEqual([kept])
    const people = (caseId: CaseId) =>
      must(readCase(store, caseId, viewing(LATER))).people.filter(({ person }) => person.id === kept)
    expect(people(one)).toMatchObject([{ role: 'carer', person: { personalCode: CODE, phone: '5550001' } }])
    expect(people(other)).toMatchObject([{ role: 'guardian', person: { personalCode: CODE } }])
    expect(listActs(store, other)).toHaveLength(before + 1)
    expect(listActs(store, other).at(-1)).toMatchObject({ act: 'person.merged', subjectId: kept })
    expectToldAsShown(store, [one, other])
    const then = must(readCaseAsOf(store, { caseId: one, day: date('2026-11-02') }, viewing(LATER)))
    expect(then.known?.people.filter(({ part }) => part.role === 'carer')).toHaveLength(2)
    must(verifyJournal(store))
  })

  it('is undone without a trace but in the journal', () => {
    const store = tempStore()
    const { one, other, kept, gone, inOne } = twoRecords(store)
    must(withdrawEntry(store, { entryId: inOne.id, reason: 'Põhjus' }, acting()))
    const shown = [one, other].map((caseId) => presentCase(store, caseId, viewing(LATER)))
    const rows = store.sqlite.prepare('select * from persons order by id').all()
    const mergeId = must(mergePeople(store, { keptId: kept, goneId: gone }, acting(LATER)))
    must(unmergePeople(store, { mergeId }, acting(LATER)))
    expect(store.sqlite.prepare('select * from persons order by id').all()).toEqual(rows)
    expect([one, other].map((caseId) => presentCase(store, caseId, viewing(LATER)))).toEqual(shown)
    expect(must(reinstateEntry(store, { entryId: inOne.id }, acting(LATER))).participants).toEqual([
      gone,
      kept,
    ])
    expectToldAsShown(store, [one, other])
    expect(unmergePeople(store, { mergeId }, acting())).toEqual(err('not_found'))
  })

  it('refuses two personal codes, a code that says other than the other record, and a record and itself', () => {
    const store = tempStore()
    const caseId = aCase(store)
    const keptId = partOf(store, caseId).person.id
    const second = aPerson({ givenName: 'Õie', personalCode: aPersonalCode('1980-05-06', 'female', 402) })
    const coded = partOf(store, caseId, second).person.id
    const young = partOf(store, caseId, aPerson({ birthDate: date('1990-05-06') })).person.id
    const before = contents(store)
    const merge = (goneId: PersonId) => mergePeople(store, { keptId, goneId }, acting())
    expect(merge(coded)).toEqual(err('people_not_one'))
    expect(merge(young)).toEqual(err('people_not_one'))
    expect(merge(keptId)).toEqual(err('bad_input'))
    expect(contents(store)).toEqual(before)
  })
})

describe('unmergePeople', () => {
  it.each([
    [
      'the data were changed',
      (store: Store, { one, kept }: ReturnType<typeof twoRecords>) => {
        const part = must(readCase(store, one, viewing())).people.find(({ person }) => person.id === kept)
        if (part === undefined) throw new Error('No part')
        const { id: _, ...person } = { ...part.person, phone: '1' }
        const { id: casePersonId, role, tie } = part
        must(updatePerson(store, { caseId: one, casePersonId, person, role, tie }, acting()))
      },
    ],
    [
      'a part was taken away',
      (store: Store, { other, kept }: ReturnType<typeof twoRecords>) => {
        const part = must(readCase(store, other, viewing())).people.find(({ person }) => person.id === kept)
        if (part === undefined) throw new Error('No part')
        must(removePerson(store, { caseId: other, casePersonId: part.id }, acting()))
      },
    ],
    [
      'an entry names others',
      (store: Store, { other, inOther }: ReturnType<typeof twoRecords>) => {
        must(saveEntry(store, anEntry(other, { id: inOther.id, participants: [] }), acting()))
      },
    ],
  ])('refuses clearly once %s', (_name, meanwhile) => {
    const store = tempStore()
    const known = twoRecords(store)
    const mergeId = must(mergePeople(store, { keptId: known.kept, goneId: known.gone }, acting()))
    meanwhile(store, known)
    const before = contents(store)
    expect(unmergePeople(store, { mergeId }, acting())).toEqual(err('merge_changed_since'))
    expect(contents(store)).toEqual(before)
  })

  it('goes with any case it tells of', () => {
    const store = tempStore()
    const { one, other, kept, gone } = twoRecords(store)
    const mergeId = must(mergePeople(store, { keptId: kept, goneId: gone }, acting()))
    must(eraseCase(store, { caseId: other, ground: 'not_needed' }, acting(), viewing()))
    expect(unmergePeople(store, { mergeId }, acting())).toEqual(err('not_found'))
    expect(readAlike(store, { caseId: one }).merges).toEqual([])
  })
})
