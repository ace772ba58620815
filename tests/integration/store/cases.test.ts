import { describe, expect, it } from 'vitest'
import { CASE_KINDS } from '#model/case/kinds.ts'
import { badInput } from '#model/field-faults.ts'
import type { CaseId, MunicipalityId } from '#model/ids.ts'
import { err } from '#model/result.ts'
import { date } from '#model/time/dates.ts'
import { listActs } from '#store/journal/read-journal.ts'
import { listCases } from '#store/queries/case-list.ts'
import { readCase } from '#store/queries/case-view.ts'
import { changeStage, linkCases, moveCase, openCase, updateFacts } from '#store/repositories/cases.ts'
import { listDrafts, saveDraft } from '#store/repositories/drafts.ts'
import { addPerson, removePerson } from '#store/repositories/people.ts'
import type { Store } from '#store/store.ts'
import { aCase, anIntake, SOME_DETAILS } from '#tests/support/builders/case-intake.ts'
import { anIntakeDraft } from '#tests/support/builders/draft.ts'
import { aKlatCase, aKlatIntake } from '#tests/support/builders/klat-intake.ts'
import { aPerson, aPersonalCode } from '#tests/support/builders/person.ts'
import {
  acting,
  contents,
  municipalityId,
  must,
  newId,
  NOW,
  tempStore,
  viewing,
} from '#tests/support/temp-store.ts'

function view(store: Store, caseId: CaseId, at: string | number = NOW) {
  return must(readCase(store, caseId, viewing(at)))
}

function step(store: Store, caseId: CaseId, stage: Parameters<typeof changeStage>[1]['stage'], on: string) {
  return changeStage(store, { caseId, stage, on: date(on) }, acting())
}

describe('openCase', () => {
  it.each([
    ['domestic_counselling', 'contact', ['first_contact']],
    ['klat_opinion', 'request', ['klat_opinion']],
    ['international', 'received', []],
    ['ringist_valja', 'preparation', []],
    ['enquiry', 'received', []],
  ] as const)('opens %s at its first stage with its deadlines', (kind, stage, rules) => {
    const store = tempStore()
    const intake = anIntake(store, { kind })
    const opened = must(openCase(store, intake, acting()))
    expect(opened).toMatchObject({ id: intake.caseId, kind, stage, details: SOME_DETAILS[kind] })
    const { case: record, steps, deadlines, people } = view(store, opened.id)
    expect(record).toEqual(opened)
    expect(steps).toEqual([{ stage, on: '2026-10-26' }])
    expect(deadlines.map(({ deadline }) => deadline.ruleId)).toEqual(rules)
    expect(people.map(({ role }) => role)).toEqual(['child', 'case_manager'])
    expect(listActs(store, opened.id)[0]).toMatchObject({
      act: 'case.opened',
      payload: { after: { ...opened, municipalityId: intake.municipalityId } },
    })
  })

  it('opens another case only with a KLAT opinion', () => {
    const store = tempStore()
    for (const kind of CASE_KINDS) aCase(store, { kind })
    const kinds = listCases(store, { kind: null, open: true }, viewing()).map((line) => line.kind)
    expect(kinds.toSorted()).toEqual([...CASE_KINDS, 'domestic_counselling'].toSorted())
  })

  it('takes siblings into one case where the kind has room for them', () => {
    const store = tempStore()
    const names = ['Aadu', 'Bertta', 'Celia']
    const id = aCase(store, { children: names.map((givenName) => aPerson({ givenName })) })
    const children = view(store, id).people.filter(({ role }) => role === 'child')
    expect(children.map(({ person }) => person.givenName)).toEqual(names)
  })

  it('fills in what the schema of the kind has a default for', () => {
    const store = tempStore()
    expect(view(store, aCase(store, { details: {} })).case.details).toEqual({ starProcedure: null })
  })

  const twins = [
    aPerson({ personalCode: aPersonalCode() }),
    aPerson({ givenName: 'Karel', personalCode: aPersonalCode() }),
  ]
  it.each([
    ['two children', { kind: 'klat_opinion', children: [aPerson(), aPerson()] }, 'child_limit'],
    ['two children', { kind: 'ringist_valja', children: [aPerson(), aPerson()] }, 'child_limit'],
    [
      'details that lack a field',
      { kind: 'klat_opinion', details: { request: 'placement', applicant: 'municipality' } },
      badInput({ 'details.courtBeforeOpinion': 'invalid_type' }),
    ],
    [
      'details of another kind',
      { kind: 'enquiry', details: SOME_DETAILS.ringist_valja },
      badInput({
        details: 'unrecognized_keys',
        'details.asker': 'invalid_value',
        'details.askerName': 'invalid_type',
        'details.answer': 'invalid_type',
        'details.minutes': 'invalid_type',
      }),
    ],
    ['one child twice', { children: twins }, badInput({ 'children.1.personalCode': 'person_twice' })],
    [
      'what a worker may not have',
      { worker: aPerson({ sex: 'male', birthDate: date('1980-01-01') }) },
      badInput({ 'worker.birthDate': 'not_for_role', 'worker.sex': 'not_for_role' }),
    ],
    [
      'a fault of the second child',
      { children: [aPerson(), aPerson({ birthDate: date('2026-10-27') })] },
      'date_before_birth',
    ],
  ] as const)('refuses %s and leaves nothing behind', (_, given, refusal) => {
    const store = tempStore()
    const intake = anIntake(store, given)
    const { caseId, draftTargetId: targetId } = intake
    must(saveDraft(store, { caseId, targetId, content: anIntakeDraft() }, acting()))
    const before = contents(store)
    expect(openCase(store, intake, acting())).toEqual(err(refusal))
    expect(contents(store)).toEqual(before)
  })
})

describe('openCase of a KLAT opinion', () => {
  it('opens the opinion and its counselling, linked, each with its own number', () => {
    const store = tempStore()
    const { opinion, counselling } = aKlatCase(store)
    expect(view(store, opinion)).toMatchObject({
      case: { number: '2026/001', kind: 'klat_opinion', stage: 'request', closedOn: null },
      linked: [{ id: counselling, number: '2026/002', ties: ['opened_with', 'same_child'] }],
    })
    expect(view(store, counselling)).toMatchObject({
      case: { number: '2026/002', kind: 'domestic_counselling', stage: 'contact' },
      linked: [{ id: opinion, ties: ['opened_with', 'same_child'] }],
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
    must(openCase(store, intake, acting()))
    expect(listDrafts(store, null).map(({ caseId }) => caseId)).toEqual([other.caseId])
  })

  it('journals both openings, each under its own case', () => {
    const store = tempStore()
    const { opinion, counselling } = aKlatCase(store)
    for (const id of [opinion, counselling]) {
      expect(listActs(store, id).map(({ act }) => act)).toEqual([
        'case.opened',
        'deadline.begun',
        'person.added',
        'person.added',
        'case.linked',
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
      { worker: aPerson({ personalCode: aPersonalCode('1980-01-01', 'female') }) },
      badInput({ 'worker.personalCode': 'not_for_role' }),
    ],
  ])('refuses %s and leaves nothing behind', (_, given, code) => {
    const store = tempStore()
    const intake = aKlatIntake(store, given)
    const { caseId, draftTargetId: targetId } = intake
    must(saveDraft(store, { caseId, targetId, content: anIntakeDraft() }, acting()))
    const before = contents(store)
    expect(openCase(store, intake, acting())).toEqual(err(code))
    expect(contents(store)).toEqual(before)
  })

  it('opens a case only once', () => {
    const store = tempStore()
    const intake = aKlatIntake(store)
    must(openCase(store, intake, acting()))
    const before = contents(store)
    expect(openCase(store, intake, acting())).toEqual(err('bad_input'))
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

describe('updateFacts', () => {
  const facts = {
    channel: 'email',
    requestReference: null,
    question: 'Kas pikendada?',
    details: { request: 'extension', applicant: 'police', courtBeforeOpinion: true },
  } as const

  it('corrects the facts and keeps the old ones in the journal', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const { channel, requestReference, question, details } = view(store, opinion).case
    const changed = must(updateFacts(store, { caseId: opinion, ...facts }, acting()))
    expect(changed).toMatchObject(facts)
    expect(view(store, opinion).case).toEqual(changed)
    expect(listActs(store, opinion).at(-1)).toMatchObject({
      act: 'case.facts_changed',
      payload: { before: { channel, requestReference, question, details }, after: facts },
    })
  })

  it.each([
    ['of another kind', SOME_DETAILS.enquiry, 'details.request'],
    ['with an unknown value', { ...facts.details, request: 'visit' }, 'details.request'],
  ])('refuses details %s and leaves nothing behind', (_, details, field) => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const before = contents(store)
    const refused = updateFacts(store, { caseId: opinion, ...facts, details }, acting())
    expect(refused).toMatchObject({ error: { code: 'bad_input', fields: { [field]: 'invalid_value' } } })
    expect(contents(store)).toEqual(before)
  })

  it('knows only cases of the vault', () => {
    const caseId = newId() as CaseId
    expect(updateFacts(tempStore(), { caseId, ...facts }, acting())).toEqual(err('not_found'))
  })
})

describe('moveCase', () => {
  function move(store: Store, caseId: CaseId, name: string, from: string) {
    return moveCase(
      store,
      { caseId, municipalityId: municipalityId(store, name), from: date(from) },
      acting(),
    )
  }
  const periods = (store: Store, caseId: CaseId) =>
    view(store, caseId).municipalityPeriods.map(({ municipality, from, until }) => [
      municipality.name,
      from,
      until,
    ])

  it('ends the present period the day before and begins another', () => {
    const store = tempStore()
    const id = aCase(store)
    must(move(store, id, 'Tartu linn', '2026-10-29'))
    must(move(store, id, 'Viljandi vald', '2026-10-30'))
    expect(periods(store, id)).toEqual([
      ['Viljandi vald', '2026-10-26', '2026-10-28'],
      ['Tartu linn', '2026-10-29', '2026-10-29'],
      ['Viljandi vald', '2026-10-30', null],
    ])
    expect(view(store, id).municipality.name).toBe('Viljandi vald')
    expect(listActs(store, id).at(-1)).toMatchObject({
      act: 'case.moved',
      payload: {
        before: { municipalityId: municipalityId(store, 'Tartu linn'), from: '2026-10-29' },
        after: { municipalityId: municipalityId(store, 'Viljandi vald'), from: '2026-10-30' },
      },
    })
  })

  it('leaves the case it was opened with where it is', () => {
    const store = tempStore()
    const { opinion, counselling } = aKlatCase(store)
    must(move(store, opinion, 'Tartu linn', '2026-10-29'))
    expect(view(store, counselling).municipality.name).toBe('Viljandi vald')
  })

  it.each([
    ['the municipality it is with', 'Tartu linn', '2026-10-31', 'bad_input'],
    ['a day to come', 'Elva vald', '2026-11-03', 'date_in_future'],
    ['a day of an earlier municipality', 'Elva vald', '2026-10-28', 'period_overlaps'],
    ['the first day of the present one', 'Elva vald', '2026-10-29', 'end_before_start'],
  ])('refuses %s and leaves nothing behind', (_, name, from, code) => {
    const store = tempStore()
    const id = aCase(store)
    must(move(store, id, 'Tartu linn', '2026-10-29'))
    const before = contents(store)
    expect(move(store, id, name, from)).toEqual(err(code))
    expect(contents(store)).toEqual(before)
  })

  it('refuses a day before the request', () => {
    const store = tempStore()
    const id = aCase(store)
    expect(move(store, id, 'Tartu linn', '2026-10-01')).toEqual(err('end_before_start'))
  })

  it('knows only cases and municipalities of the vault', () => {
    const store = tempStore()
    const from = date('2026-10-29')
    const unknown = newId() as MunicipalityId
    expect(move(store, newId() as CaseId, 'Tartu linn', '2026-10-29')).toEqual(err('not_found'))
    const input = { caseId: aCase(store), municipalityId: unknown, from }
    expect(moveCase(store, input, acting())).toEqual(err('not_found'))
  })
})

describe('linkCases', () => {
  const link = (store: Store, caseId: CaseId, otherCaseId: CaseId, linked = true) =>
    linkCases(store, { caseId, otherCaseId, linked }, acting())
  const linkedTo = (store: Store, caseId: CaseId) => view(store, caseId).linked.map(({ id }) => id)

  it('ties two cases, seen from both, once', () => {
    const store = tempStore()
    const [one, other] = [aCase(store), aCase(store, { kind: 'enquiry' })]
    must(link(store, one, other))
    expect(linkedTo(store, one)).toEqual([other])
    expect(linkedTo(store, other)).toEqual([one])
    expect(view(store, other).linked[0]?.ties).toEqual(['related'])
    expect(listActs(store, one).at(-1)).toMatchObject({
      act: 'case.linked',
      payload: { after: { linkedCaseId: other } },
    })
    expect(listActs(store, other).at(-1)).toMatchObject({ payload: { after: { linkedCaseId: one } } })
    const before = contents(store)
    must(link(store, one, other))
    must(link(store, other, one))
    expect(contents(store)).toEqual(before)
  })

  it('unties them from either side, and journals it in both', () => {
    const store = tempStore()
    const [one, other] = [aCase(store), aCase(store, { kind: 'enquiry' })]
    must(link(store, one, other))
    must(link(store, other, one, false))
    expect(linkedTo(store, one)).toEqual([])
    for (const [id, linkedCaseId] of [
      [one, other],
      [other, one],
    ] as const) {
      expect(listActs(store, id).at(-1)).toMatchObject({
        act: 'case.unlinked',
        payload: { before: { linkedCaseId } },
      })
    }
    const before = contents(store)
    must(link(store, one, other, false))
    expect(contents(store)).toEqual(before)
  })

  it('never unties what was opened together, and has nothing to add to it', () => {
    const store = tempStore()
    const { opinion, counselling } = aKlatCase(store)
    const before = contents(store)
    must(link(store, counselling, opinion))
    expect(link(store, opinion, counselling, false)).toEqual(err('bad_input'))
    expect(link(store, counselling, opinion, false)).toEqual(err('bad_input'))
    expect(contents(store)).toEqual(before)
  })

  it('refuses a case and itself, and cases of no vault', () => {
    const store = tempStore()
    const id = aCase(store)
    const before = contents(store)
    expect(link(store, id, id)).toEqual(err('bad_input'))
    expect(link(store, id, newId() as CaseId)).toEqual(err('not_found'))
    expect(link(store, newId() as CaseId, id)).toEqual(err('not_found'))
    expect(contents(store)).toEqual(before)
  })

  it('is shown after what was opened together and before other cases of the child', () => {
    const store = tempStore()
    const child = aPerson({ personalCode: aPersonalCode() })
    const { opinion, counselling } = aKlatCase(store, { child })
    const later = aCase(store, { kind: 'international', children: [child] })
    const tied = aCase(store, { kind: 'enquiry', children: [] })
    must(link(store, tied, opinion))
    expect(linkedTo(store, opinion)).toEqual([counselling, tied, later])
  })
})

describe('readCase', () => {
  it('says not_found for a case of no vault', () => {
    expect(readCase(tempStore(), newId() as CaseId, viewing())).toEqual(err('not_found'))
  })

  it('does not link cases by a parent they share', () => {
    const store = tempStore()
    const parent = aPerson({ surname: 'Näitlik', personalCode: aPersonalCode('1980-01-01') })
    const first = aKlatCase(store, { child: aPerson({ personalCode: aPersonalCode('2010-01-01') }) })
    const second = aKlatCase(store, { child: aPerson({ personalCode: aPersonalCode('2012-01-01') }) })
    for (const { opinion: caseId } of [first, second]) {
      const part = { caseId, person: parent, role: 'custodial_parent', tie: 'isa' } as const
      must(addPerson(store, part, acting()))
    }
    expect(view(store, second.opinion).linked.map(({ id }) => id)).not.toContain(first.opinion)
    const child = view(store, second.opinion).people[0]
    must(removePerson(store, { caseId: second.opinion, casePersonId: child!.id }, acting()))
    expect(view(store, second.opinion).linked.map(({ id }) => id)).toEqual([second.counselling])
  })
})
