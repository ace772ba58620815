import { describe, expect, it } from 'vitest'
import type { Channel } from '#model/case/case.ts'
import { type Asker, EnquiryDetails } from '#model/case/kinds/enquiry.ts'
import type { CaseId } from '#model/ids.ts'
import { err } from '#model/result.ts'
import { badInput } from '#model/field-faults.ts'
import { replayCase } from '#model/journal/case-history.ts'
import { date } from '#model/time/dates.ts'
import { listActs } from '#store/journal/read-journal.ts'
import { readCase } from '#store/queries/case-view.ts'
import { changeStage, updateFacts } from '#store/repositories/cases.ts'
import { saveEntry } from '#store/repositories/entries.ts'
import { openFromEnquiry } from '#store/repositories/open-from-enquiry.ts'
import { addPerson } from '#store/repositories/people.ts'
import type { Store } from '#store/store.ts'
import { aCase, anIntake } from '#tests/support/builders/case-intake.ts'
import { anEntry } from '#tests/support/builders/entry.ts'
import { aPerson } from '#tests/support/builders/person.ts'
import { acting, contents, must, newId, tempStore, viewing } from '#tests/support/temp-store.ts'

const OLD = { asker: 'worker', askerName: null, answer: '', minutes: null }

function anEnquiry(store: Store, asker: Asker = 'worker', channel: Channel = 'email'): CaseId {
  const details = { ...OLD, asker }
  return aCase(store, { kind: 'enquiry', channel, details, children: [], worker: null })
}

function viewOf(store: Store, caseId: CaseId) {
  return must(readCase(store, caseId, viewing()))
}

function deadlinesOf(store: Store, caseId: CaseId): [string, string, string | null][] {
  return viewOf(store, caseId).deadlines.map(({ deadline, dueOn }) => [
    deadline.ruleId,
    dueOn,
    deadline.metOn,
  ])
}

function correct(store: Store, caseId: CaseId, details: object, channel: Channel = 'email') {
  const { question } = viewOf(store, caseId).case
  const facts = { caseId, channel, requestReference: null, question, details: { ...OLD, ...details } }
  return updateFacts(store, facts, acting())
}

describe('the details of an enquiry', () => {
  it('of an earlier program are read with what it did not know yet', () => {
    expect(EnquiryDetails.parse(OLD)).toEqual({
      ...OLD,
      topics: [],
      ownTopic: null,
      answeredOn: null,
      forwarding: 'undecided',
      openedCase: null,
    })
  })

  it('are refused with the field: a topic twice, an answer before the question or to come', () => {
    const store = tempStore()
    const caseId = anEnquiry(store)
    const before = contents(store)
    for (const [details, field, rule] of [
      [{ topics: ['star', 'star'] }, 'topics', 'topic_twice'],
      [{ answeredOn: '2026-10-25' }, 'answeredOn', 'before_request'],
      [{ answeredOn: '2026-11-03' }, 'answeredOn', 'date_in_future'],
    ] as const) {
      expect(correct(store, caseId, details)).toEqual(err(badInput({ [`details.${field}`]: rule })))
    }
    expect(contents(store)).toEqual(before)
    must(correct(store, caseId, { topics: ['star'], ownTopic: 'Puhkus', answeredOn: '2026-10-26' }))
  })
})

describe('an enquiry of an earlier program', () => {
  it('is the same in its journal as in its table', () => {
    const store = tempStore()
    const caseId = anEnquiry(store)
    const state = { ...viewOf(store, caseId).case, details: OLD }
    store.sqlite.prepare('update cases set details = ? where id = ?').run(JSON.stringify(OLD), caseId)
    const acts = listActs(store, caseId).map((act) =>
      act.act === 'case.opened'
        ? { ...act, payload: { ...act.payload, after: { ...fieldsOf(act.payload?.after), ...state } } }
        : act,
    )
    expect(replayCase(acts, null)?.case.details).toEqual(viewOf(store, caseId).case.details)
  })
})

function fieldsOf(state: unknown): object {
  return typeof state === 'object' && state !== null ? state : {}
}

describe('deadlines of an enquiry', () => {
  it('run where a private person wrote, and only there', () => {
    const store = tempStore()
    const written = [
      ['enquiry_reply', '2026-11-25', null],
      ['enquiry_forward', '2026-11-02', null],
    ]
    expect(deadlinesOf(store, anEnquiry(store, 'private_person', 'email'))).toEqual(written)
    expect(deadlinesOf(store, anEnquiry(store, 'private_person', 'letter'))).toEqual(written)
    expect(deadlinesOf(store, anEnquiry(store, 'private_person', 'phone'))).toEqual([])
    expect(deadlinesOf(store, anEnquiry(store, 'institution', 'email'))).toEqual([])
    expect(deadlinesOf(store, anEnquiry(store, 'worker', 'dhx'))).toEqual([])
  })

  it('begin when a correction shows who asked, once', () => {
    const store = tempStore()
    const caseId = anEnquiry(store)
    must(correct(store, caseId, { asker: 'private_person' }))
    must(correct(store, caseId, { asker: 'private_person', answer: 'Mustand' }))
    expect(deadlinesOf(store, caseId)).toHaveLength(2)
  })

  it('are met by the decision who answers, by passing it on, and by the answer', () => {
    const store = tempStore()
    const met = (caseId: CaseId) => deadlinesOf(store, caseId).map(([rule, , on]) => [rule, on !== null])
    const ours = anEnquiry(store, 'private_person')
    must(correct(store, ours, { asker: 'private_person', forwarding: 'ours' }))
    expect(met(ours)).toEqual([
      ['enquiry_reply', false],
      ['enquiry_forward', true],
    ])
    must(changeStage(store, { caseId: ours, stage: 'answered', on: date('2026-11-02') }, acting()))
    expect(met(ours).every(([, isMet]) => isMet)).toBe(true)
    const passedOn = anEnquiry(store, 'private_person')
    must(correct(store, passedOn, { asker: 'private_person', forwarding: 'forwarded' }))
    expect(met(passedOn).every(([, isMet]) => isMet)).toBe(true)
  })
})

describe('an enquiry that becomes a case', () => {
  it('is answered by it and closed; the two are tied, people come along, entries stay', () => {
    const store = tempStore()
    const enquiry = anEnquiry(store)
    must(saveEntry(store, anEntry(enquiry), acting()))
    const grandmother = { person: aPerson({ givenName: 'Vanaema' }), role: 'carer', tie: 'vanaema' } as const
    must(addPerson(store, { caseId: enquiry, ...grandmother }, acting()))
    const opened = must(
      openFromEnquiry(store, { ...anIntake(store), fromEnquiry: enquiry, linkWith: [enquiry] }, acting()),
    )
    const before = viewOf(store, enquiry)
    expect(before.case).toMatchObject({
      stage: 'closed',
      closedOn: '2026-11-02',
      details: { openedCase: opened.number },
    })
    expect(before.steps.map(({ stage }) => stage)).toEqual(['received', 'answered', 'closed'])
    const after = viewOf(store, opened.id)
    expect(after.linked.map(({ id, ties }) => [id, ties])).toEqual([[enquiry, ['related']]])
    expect(after.people.map(({ role, tie }) => [role, tie])).toContainEqual(['carer', 'vanaema'])
    expect(listActs(store, enquiry).map(({ act }) => act)).toEqual(
      expect.arrayContaining(['entry.added', 'case.linked', 'case.facts_changed', 'case.stage_changed']),
    )
  })

  it('stays closed on its day where it was closed before', () => {
    const store = tempStore()
    const enquiry = anEnquiry(store)
    must(changeStage(store, { caseId: enquiry, stage: 'closed', on: date('2026-10-28') }, acting()))
    must(openFromEnquiry(store, { ...anIntake(store), fromEnquiry: enquiry }, acting()))
    expect(viewOf(store, enquiry).case.closedOn).toBe('2026-10-28')
  })

  it('is one, or nothing is opened', () => {
    const store = tempStore()
    const other = aCase(store)
    const before = contents(store)
    const intake = anIntake(store)
    expect(openFromEnquiry(store, { ...intake, fromEnquiry: newId() as CaseId }, acting())).toEqual(
      err('not_found'),
    )
    expect(openFromEnquiry(store, { ...intake, fromEnquiry: other }, acting())).toMatchObject({
      error: { code: 'bad_input' },
    })
    expect(contents(store)).toEqual(before)
  })
})
