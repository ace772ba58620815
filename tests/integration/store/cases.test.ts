import { describe, expect, it } from 'vitest'
import type { CaseId, MunicipalityId } from '#model/ids.ts'
import { err } from '#model/result.ts'
import { date } from '#model/time/dates.ts'
import { listActs } from '#store/journal/read-journal.ts'
import { readCase } from '#store/queries/case-view.ts'
import { changeStage, openKlatOpinion } from '#store/repositories/cases.ts'
import { listDrafts, saveDraft } from '#store/repositories/drafts.ts'
import { removePerson } from '#store/repositories/people.ts'
import type { Store } from '#store/store.ts'
import { anIntakeDraft } from '#tests/support/builders/draft.ts'
import { aKlatCase, aKlatIntake } from '#tests/support/builders/klat-intake.ts'
import { aPerson, aPersonalCode } from '#tests/support/builders/person.ts'
import { acting, contents, must, newId, NOW, tempStore, viewing } from '#tests/support/temp-store.ts'

function view(store: Store, caseId: CaseId, at: string | number = NOW) {
  return must(readCase(store, caseId, viewing(at)))
}

function step(store: Store, caseId: CaseId, stage: Parameters<typeof changeStage>[1]['stage'], on: string) {
  return changeStage(store, { caseId, stage, on: date(on) }, acting())
}

describe('openKlatOpinion', () => {
  it('opens the opinion and its counselling, linked, each with its own number', () => {
    const store = tempStore()
    const { opinion, counselling } = aKlatCase(store)
    expect(view(store, opinion)).toMatchObject({
      case: { number: '2026/001', kind: 'klat_opinion', stage: 'request', closedOn: null },
      linked: [{ id: counselling, number: '2026/002' }],
    })
    expect(view(store, counselling)).toMatchObject({
      case: { number: '2026/002', kind: 'domestic_counselling', stage: 'contact' },
      linked: [{ id: opinion }],
    })
  })

  it('begins the stages and the municipality’s period with the request', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store, { requestedOn: date('2026-10-26'), municipality: 'Tartu linn' })
    const { steps, municipality, municipalityPeriods } = view(store, opinion)
    expect(steps).toEqual([{ stage: 'request', on: '2026-10-26' }])
    expect(municipality.name).toBe('Tartu linn')
    expect(municipalityPeriods).toEqual([{ municipality, from: '2026-10-26', until: null }])
  })

  it('begins the deadlines of both kinds', () => {
    const store = tempStore()
    const { opinion, counselling } = aKlatCase(store, { requestedOn: date('2026-10-26') })
    expect(view(store, opinion).deadlines).toMatchObject([
      { deadline: { ruleId: 'klat_opinion', triggeredOn: '2026-10-26' }, dueOn: '2026-11-25' },
    ])
    expect(view(store, counselling).deadlines).toMatchObject([
      { deadline: { ruleId: 'first_contact' }, dueOn: '2026-10-29' },
    ])
  })

  it('gives both cases the same child and the same worker', () => {
    const store = tempStore()
    const { opinion, counselling } = aKlatCase(store)
    const people = (id: CaseId) => view(store, id).people.map(({ person, role }) => [role, person])
    expect(people(opinion)).toEqual(people(counselling))
    expect(people(opinion).map(([role]) => role)).toEqual(['child', 'case_manager'])
  })

  it('takes birth date and sex from the personal code', () => {
    const store = tempStore()
    const child = aPerson({ personalCode: aPersonalCode('2011-04-05', 'female') })
    const { opinion } = aKlatCase(store, { child })
    expect(view(store, opinion).people[0]?.person).toMatchObject({ birthDate: '2011-04-05', sex: 'female' })
  })

  it('knows a child again by the personal code, keeps the record and shows the cases together', () => {
    const store = tempStore()
    const personalCode = aPersonalCode()
    const first = aKlatCase(store, { child: aPerson({ personalCode }) })
    const second = aKlatCase(store, { child: aPerson({ givenName: 'Karel', personalCode }) })
    expect(view(store, second.opinion).people[0]?.person).toEqual(
      view(store, first.opinion).people[0]?.person,
    )
    expect(view(store, second.opinion).linked.map(({ id }) => id)).toEqual([
      second.counselling,
      first.counselling,
      first.opinion,
    ])
  })

  it('counts numbers by the year it is opened in', () => {
    const store = tempStore()
    aKlatCase(store)
    const { opinion } = aKlatCase(store, { requestedOn: date('2026-12-30'), at: '2027-01-04T08:00:00.000Z' })
    expect(view(store, opinion, '2027-01-04T08:00:00.000Z').case.number).toBe('2027/001')
  })

  it('opens without a child or worker known', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store, { child: null, worker: null })
    expect(view(store, opinion).people).toEqual([])
  })

  it('clears the form’s draft and no other', () => {
    const store = tempStore()
    const intake = aKlatIntake(store)
    const other = aKlatIntake(store)
    for (const { caseId, draftTargetId: targetId } of [intake, other]) {
      must(saveDraft(store, { caseId, targetId, content: anIntakeDraft() }, acting()))
    }
    must(openKlatOpinion(store, intake, acting()))
    expect(listDrafts(store, null).map(({ caseId }) => caseId)).toEqual([other.caseId])
  })

  it('journals both openings, each under its own case', () => {
    const store = tempStore()
    const { opinion, counselling } = aKlatCase(store)
    for (const id of [opinion, counselling]) {
      expect(listActs(store, id).map(({ act }) => act)).toEqual([
        'case.opened',
        'person.added',
        'person.added',
      ])
    }
  })

  it.each([
    ['a request of tomorrow', { requestedOn: date('2026-11-03') }, 'date_in_future'],
    ['an unknown municipality', { municipality: newId() as MunicipalityId }, 'not_found'],
    [
      'a child born after the request',
      { child: aPerson({ birthDate: date('2026-10-27') }) },
      'date_before_birth',
    ],
    [
      'a child whose code says born after the request',
      { child: aPerson({ personalCode: aPersonalCode('2026-10-28') }) },
      'date_before_birth',
    ],
    ['a child to be born', { child: aPerson({ birthDate: date('2027-01-01') }) }, 'date_in_future'],
    [
      'a birth date the code contradicts',
      { child: aPerson({ personalCode: aPersonalCode('2011-04-05'), birthDate: date('2011-04-06') }) },
      'personal_code_contradicts',
    ],
    [
      'a fault of the worker',
      { worker: aPerson({ personalCode: aPersonalCode('1980-01-01', 'female'), sex: 'male' as const }) },
      'personal_code_contradicts',
    ],
  ])('refuses %s and leaves nothing behind', (_, given, code) => {
    const store = tempStore()
    const intake = aKlatIntake(store, given)
    const { caseId, draftTargetId: targetId } = intake
    must(saveDraft(store, { caseId, targetId, content: anIntakeDraft() }, acting()))
    const before = contents(store)
    expect(openKlatOpinion(store, intake, acting())).toEqual(err(code))
    expect(contents(store)).toEqual(before)
  })

  it('opens a case only once', () => {
    const store = tempStore()
    const intake = aKlatIntake(store)
    must(openKlatOpinion(store, intake, acting()))
    const before = contents(store)
    expect(openKlatOpinion(store, intake, acting())).toEqual(err('bad_input'))
    expect(contents(store)).toEqual(before)
  })
})

describe('changeStage', () => {
  it('adds a step and moves the case', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    expect(must(step(store, opinion, 'assessment', '2026-10-28'))).toMatchObject({ stage: 'assessment' })
    expect(view(store, opinion).steps).toEqual([
      { stage: 'request', on: '2026-10-26' },
      { stage: 'assessment', on: '2026-10-28' },
    ])
    expect(listActs(store, opinion).at(-1)).toMatchObject({
      act: 'case.stage_changed',
      payload: { before: { stage: 'request' }, after: { stage: 'assessment', on: '2026-10-28' } },
    })
  })

  it('closes the case at the last stage and opens it again at any other', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    expect(must(step(store, opinion, 'closed', '2026-10-30'))).toMatchObject({ closedOn: '2026-10-30' })
    expect(must(step(store, opinion, 'court', '2026-11-01'))).toMatchObject({
      closedOn: null,
      stage: 'court',
    })
  })

  it('meets the first contact when the counselling goes on', () => {
    const store = tempStore()
    const { counselling } = aKlatCase(store)
    must(step(store, counselling, 'counselling', '2026-10-28'))
    expect(view(store, counselling).deadlines).toMatchObject([{ state: { state: 'met', on: '2026-10-28' } }])
    expect(listActs(store, counselling).at(-1)).toMatchObject({ act: 'deadline.met' })
  })

  it('meets no deadline by closing alone', () => {
    const store = tempStore()
    const { counselling } = aKlatCase(store)
    must(step(store, counselling, 'closed', '2026-10-28'))
    expect(view(store, counselling).deadlines).toMatchObject([{ deadline: { metOn: null } }])
  })

  it.each([
    ['a stage of another kind', 'counselling', '2026-10-28', 'stage_not_possible'],
    ['the stage it is in', 'request', '2026-10-28', 'stage_not_possible'],
    ['a day before the last step', 'court', '2026-10-25', 'stage_not_possible'],
    ['a day to come', 'court', '2026-11-03', 'date_in_future'],
  ] as const)('refuses %s and leaves nothing behind', (_, stage, on, code) => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const before = contents(store)
    expect(step(store, opinion, stage, on)).toEqual(err(code))
    expect(contents(store)).toEqual(before)
  })

  it('knows only cases of the vault', () => {
    expect(step(tempStore(), newId() as CaseId, 'court', '2026-11-01')).toEqual(err('not_found'))
  })
})

describe('readCase', () => {
  it('says not_found for a case of no vault', () => {
    expect(readCase(tempStore(), newId() as CaseId, viewing())).toEqual(err('not_found'))
  })

  it('does not link cases by the worker they share', () => {
    const store = tempStore()
    const worker = aPerson({ surname: 'Töötaja', personalCode: aPersonalCode('1980-01-01') })
    const first = aKlatCase(store, { worker, child: aPerson({ personalCode: aPersonalCode('2010-01-01') }) })
    const second = aKlatCase(store, { worker, child: aPerson({ personalCode: aPersonalCode('2012-01-01') }) })
    expect(view(store, second.opinion).linked.map(({ id }) => id)).not.toContain(first.opinion)
    const child = view(store, second.opinion).people[0]
    must(removePerson(store, { caseId: second.opinion, casePersonId: child!.id }, acting()))
    expect(view(store, second.opinion).linked.map(({ id }) => id)).toEqual([second.counselling])
  })
})
