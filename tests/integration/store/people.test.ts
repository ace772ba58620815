import { describe, expect, it } from 'vitest'
import type { CaseId, CasePersonId, EntryId } from '#model/ids.ts'
import { badInput } from '#model/field-faults.ts'
import { err } from '#model/result.ts'
import { date } from '#model/time/dates.ts'
import { listActs } from '#store/journal/read-journal.ts'
import { readCase } from '#store/queries/case-view.ts'
import { readEntries, saveEntry } from '#store/repositories/entries.ts'
import { addPerson, findPersonByCode, removePerson, updatePerson } from '#store/repositories/people.ts'
import type { Store } from '#store/store.ts'
import { anEntry } from '#tests/support/builders/entry.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { aPerson, aPersonalCode } from '#tests/support/builders/person.ts'
import { acting, contents, must, newId, tempStore, viewing } from '#tests/support/temp-store.ts'

type Role = Parameters<typeof addPerson>[1]['role']

function add(store: Store, caseId: CaseId, role: Role, given: Parameters<typeof aPerson>[0] = {}) {
  return addPerson(store, { caseId, person: aPerson(given), role, tie: 'ema' }, acting())
}

function peopleOf(store: Store, caseId: CaseId) {
  return must(readCase(store, caseId, viewing())).people
}

describe('addPerson', () => {
  it('gives a person a role and a tie in the case', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const added = must(add(store, opinion, 'custodial_parent', { givenName: 'Mall', phone: '555' }))
    expect(added).toMatchObject({ role: 'custodial_parent', tie: 'ema', person: { givenName: 'Mall' } })
    expect(peopleOf(store, opinion)).toContainEqual(added)
    expect(listActs(store, opinion).at(-1)).toMatchObject({ act: 'person.added', payload: { after: added } })
  })

  it('refuses a second child where the kind has one, and not where it has siblings', () => {
    const store = tempStore()
    const { opinion, counselling } = aKlatCase(store)
    const before = contents(store)
    expect(add(store, opinion, 'child', { givenName: 'Kati' })).toEqual(err('child_limit'))
    expect(contents(store)).toEqual(before)
    must(add(store, counselling, 'child', { givenName: 'Kati' }))
    expect(peopleOf(store, counselling).filter(({ role }) => role === 'child')).toHaveLength(2)
  })

  it('refuses the same person in the same role', () => {
    const store = tempStore()
    const { counselling } = aKlatCase(store)
    const personalCode = aPersonalCode('1980-01-01', 'female')
    must(add(store, counselling, 'carer', { personalCode }))
    must(add(store, counselling, 'custodial_parent', { personalCode }))
    const before = contents(store)
    expect(add(store, counselling, 'carer', { personalCode })).toEqual(err('bad_input'))
    expect(contents(store)).toEqual(before)
  })

  it.each(['network_member', 'case_manager', 'trusted_person', 'reporter'] as const)(
    'refuses for %s what the role may not have, names the fields and keeps nothing (LasteKS § 34² lg 6)',
    (role) => {
      const store = tempStore()
      const { opinion } = aKlatCase(store)
      const personalCode = aPersonalCode('1980-01-01', 'male')
      const before = contents(store)
      const facts = { personalCode, birthDate: date('1980-01-01'), sex: 'male', phone: '555' } as const
      expect(add(store, opinion, role, facts)).toEqual(
        err(
          badInput({
            'person.personalCode': 'not_for_role',
            'person.birthDate': 'not_for_role',
            'person.sex': 'not_for_role',
          }),
        ),
      )
      expect(contents(store)).toEqual(before)
      must(add(store, opinion, role, { phone: '555', email: 'kool@naidis.example' }))
    },
  )

  it('knows only cases of the vault', () => {
    expect(add(tempStore(), newId() as CaseId, 'carer')).toEqual(err('not_found'))
  })
})

describe('updatePerson', () => {
  it('changes the person in every case and keeps what stood before in the journal', () => {
    const store = tempStore()
    const personalCode = aPersonalCode()
    const { opinion, counselling } = aKlatCase(store, { child: aPerson({ personalCode }) })
    const [child] = peopleOf(store, opinion)
    const person = { ...aPerson({ personalCode }), surname: 'Näidis' }
    const changed = must(
      updatePerson(
        store,
        { caseId: opinion, casePersonId: child!.id, person, role: 'child', tie: null },
        acting(),
      ),
    )
    expect(changed.person).toMatchObject({ id: child!.person.id, surname: 'Näidis', birthDate: '2011-04-05' })
    expect(peopleOf(store, counselling)[0]?.person.surname).toBe('Näidis')
    expect(listActs(store, opinion).at(-1)).toMatchObject({
      act: 'person.changed',
      payload: { before: child, after: changed },
    })
  })

  it('makes the part another’s when the personal code is known to be theirs', () => {
    const store = tempStore()
    const personalCode = aPersonalCode()
    const first = aKlatCase(store, { child: aPerson({ personalCode }) })
    const second = aKlatCase(store, { child: aPerson({ givenName: 'Karl' }), worker: null })
    const [unknown] = peopleOf(store, second.opinion)
    const person = aPerson({ givenName: 'Karl', personalCode })
    must(
      updatePerson(
        store,
        { caseId: second.opinion, casePersonId: unknown!.id, person, role: 'child', tie: null },
        acting(),
      ),
    )
    const [known] = peopleOf(store, first.opinion)
    expect(peopleOf(store, second.opinion)[0]?.person).toEqual(known?.person)
    expect(peopleOf(store, second.counselling)[0]?.person).toEqual(unknown?.person)
  })

  it('shows less of who is only in the network here, and loses nothing of what another case knows', () => {
    const store = tempStore()
    const personalCode = aPersonalCode('1980-01-01', 'female')
    const { opinion, counselling } = aKlatCase(store)
    const parent = must(add(store, opinion, 'custodial_parent', { givenName: 'Mall', personalCode }))
    const member = must(add(store, counselling, 'carer', { givenName: 'Mall', personalCode }))
    const input = { caseId: counselling, casePersonId: member.id, role: 'network_member' as const, tie: null }
    const person = aPerson({ givenName: 'Mall', phone: '555' })
    expect(must(updatePerson(store, { ...input, person }, acting())).person.personalCode).toBeNull()
    expect(peopleOf(store, counselling).find(({ id }) => id === member.id)?.person.birthDate).toBeNull()
    expect(peopleOf(store, opinion).find(({ id }) => id === parent.id)?.person).toMatchObject({
      personalCode,
      birthDate: '1980-01-01',
      phone: '555',
    })
  })

  it('forgets what a member of the network may not have when nobody else needs it', () => {
    const store = tempStore()
    const { counselling } = aKlatCase(store)
    const personalCode = aPersonalCode('1980-01-01', 'female')
    const carer = must(add(store, counselling, 'carer', { personalCode }))
    const input = { caseId: counselling, casePersonId: carer.id, role: 'network_member' as const, tie: null }
    must(updatePerson(store, { ...input, person: aPerson() }, acting()))
    expect(findPersonByCode(store, personalCode)).toBeNull()
  })

  it.each([
    ['one child too many', 'child', {}, 'child_limit'],
    ['a birth date to come', 'carer', { birthDate: date('2030-01-01') }, 'date_in_future'],
    [
      'what the new role may not have',
      'network_member',
      { birthDate: date('1980-01-01') },
      badInput({ 'person.birthDate': 'not_for_role' }),
    ],
  ] as const)('refuses %s and leaves nothing behind', (_, role, given, code) => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const carer = must(add(store, opinion, 'carer'))
    const before = contents(store)
    const input = { caseId: opinion, casePersonId: carer.id, person: aPerson(given), role, tie: null }
    expect(updatePerson(store, input, acting())).toEqual(err(code))
    expect(contents(store)).toEqual(before)
  })

  it('refuses a part of another case', () => {
    const store = tempStore()
    const { opinion, counselling } = aKlatCase(store)
    const carer = must(add(store, opinion, 'carer'))
    const input = { caseId: counselling, casePersonId: carer.id, role: 'carer' as const, tie: null }
    expect(updatePerson(store, { ...input, person: aPerson() }, acting())).toEqual(err('not_found'))
    expect(removePerson(store, input, acting())).toEqual(err('not_found'))
  })
})

describe('who took part in entries', () => {
  const participants = (store: Store, id: EntryId) => readEntries(store.db, [id]).get(id)?.participants

  it('stays in the vault when taken out of the case', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const carer = must(add(store, opinion, 'carer'))
    const entry = { ...anEntry(opinion), participants: [carer.person.id] }
    must(saveEntry(store, entry, acting()))
    must(removePerson(store, { caseId: opinion, casePersonId: carer.id }, acting()))
    expect(peopleOf(store, opinion).map(({ id }) => id)).not.toContain(carer.id)
    expect(participants(store, entry.id)).toEqual([carer.person.id])
  })

  it('is the other, once, where the personal code says that the person is another', () => {
    const store = tempStore()
    const personalCode = aPersonalCode('1980-01-01', 'female')
    const { opinion, counselling } = aKlatCase(store)
    const known = must(add(store, counselling, 'carer', { personalCode }))
    const asParent = must(add(store, opinion, 'custodial_parent', { personalCode }))
    const unknown = must(add(store, opinion, 'carer', { givenName: 'Mall' }))
    const alone = { ...anEntry(opinion), participants: [unknown.person.id] }
    const both = { ...anEntry(opinion), participants: [asParent.person.id, unknown.person.id] }
    for (const entry of [alone, both]) must(saveEntry(store, entry, acting()))

    const input = { caseId: opinion, casePersonId: unknown.id, role: 'carer', tie: null } as const
    must(updatePerson(store, { ...input, person: aPerson({ personalCode }) }, acting()))
    for (const { id } of [alone, both]) expect(participants(store, id)).toEqual([known.person.id])
  })
})

describe('removePerson', () => {
  it('keeps who is known to another case and forgets who is not', () => {
    const store = tempStore()
    const personalCode = aPersonalCode()
    const { opinion, counselling } = aKlatCase(store, { child: aPerson({ personalCode }) })
    for (const [caseId, left] of [
      [opinion, true],
      [counselling, false],
    ] as const) {
      const [child] = peopleOf(store, caseId)
      expect(must(removePerson(store, { caseId, casePersonId: child!.id }, acting()))).toBeNull()
      expect(listActs(store, caseId).at(-1)).toMatchObject({ payload: { before: child } })
      expect(findPersonByCode(store, personalCode) !== null).toBe(left)
    }
  })

  it('says not_found for a part that is not there', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const casePersonId = newId() as CasePersonId
    expect(removePerson(store, { caseId: opinion, casePersonId }, acting())).toEqual(err('not_found'))
  })
})
