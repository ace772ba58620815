import { describe, expect, it } from 'vitest'
import type { CaseId } from '#model/ids.ts'
import { err } from '#model/result.ts'
import { date } from '#model/time/dates.ts'
import { readCaseAsOf } from '#store/queries/case-as-of.ts'
import { changeStage, updateFacts } from '#store/repositories/cases.ts'
import { issueVersion } from '#store/repositories/documents.ts'
import { saveEntry } from '#store/repositories/entries.ts'
import { addPerson, removePerson, updatePerson } from '#store/repositories/people.ts'
import type { Store } from '#store/store.ts'
import { aCase } from '#tests/support/builders/case-intake.ts'
import { aDocument, sectionsOf } from '#tests/support/builders/document.ts'
import { anEntry } from '#tests/support/builders/entry.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { aPerson, aPersonalCode } from '#tests/support/builders/person.ts'
import { caseOfJournal, presentCase } from '#tests/support/histories/present-case.ts'
import { acting, must, tempStore, viewing } from '#tests/support/temp-store.ts'
import { unfreezeJournal } from '#tests/support/unfrozen-journal.ts'

const LATER = '2026-11-05T10:00:00.000Z'
const MOTHER = aPerson({ givenName: 'Ema', personalCode: aPersonalCode('1980-05-06', 'female') })

/** What the journal tells of today, and what the screens show of it: the same. */
function bothViews(store: Store, caseId: CaseId) {
  const asOf = must(readCaseAsOf(store, { caseId, day: viewing(LATER).today }, viewing(LATER)))
  return { told: caseOfJournal(asOf), shown: presentCase(store, caseId, viewing(LATER)) }
}

/** What an as-of view of 2 November says under a clock of 5 November. */
function onTheSecond(store: Store, caseId: CaseId) {
  const { known } = must(readCaseAsOf(store, { caseId, day: date('2026-11-02') }, viewing(LATER)))
  if (known === null) throw new Error('The case was not known')
  return known
}

function inRole(store: Store, caseId: CaseId) {
  return must(addPerson(store, { caseId, person: MOTHER, role: 'custodial_parent', tie: 'ema' }, acting()))
}

describe('a case and the people it shares with others', () => {
  it('learns of a name that was corrected in another case', () => {
    const store = tempStore()
    const [one, other] = [aCase(store), aCase(store)]
    const part = inRole(store, one)
    inRole(store, other)
    const person = { ...MOTHER, surname: 'Uusnimi' }
    const changed = { caseId: one, casePersonId: part.id, person, role: part.role, tie: part.tie }
    must(updatePerson(store, changed, acting(LATER)))

    const { told, shown } = bothViews(store, other)
    expect(told).toEqual(shown)
    const { people } = onTheSecond(store, other)
    const mother = people.find(({ part: { role } }) => role === 'custodial_parent')
    expect(mother).toMatchObject({ part: { person: { surname: 'Näitlik' } }, later: 'changed' })
  })

  it('learns of a new name of someone who left it and is named by an entry', () => {
    const store = tempStore()
    const [one, other] = [aCase(store), aCase(store)]
    const part = inRole(store, one)
    const left = inRole(store, other)
    must(saveEntry(store, anEntry(other, { participants: [left.person.id] }), acting()))
    must(removePerson(store, { caseId: other, casePersonId: left.id }, acting()))
    const person = { ...MOTHER, surname: 'Uusnimi' }
    const changed = { caseId: one, casePersonId: part.id, person, role: part.role, tie: part.tie }
    must(updatePerson(store, changed, acting(LATER)))

    const { told, shown } = bothViews(store, other)
    expect(told).toEqual(shown)
    const [entry] = onTheSecond(store, other).timeline
    expect(entry).toMatchObject({ item: { participantNames: ['Ema Näitlik'] }, later: 'changed' })
  })

  it('keeps who took part when someone turned out to be another', () => {
    const store = tempStore()
    const [one, other] = [aCase(store), aCase(store)]
    inRole(store, other)
    const unknown = aPerson({ givenName: 'Keegi' })
    const part = must(
      addPerson(store, { caseId: one, person: unknown, role: 'guardian', tie: null }, acting()),
    )
    must(saveEntry(store, anEntry(one, { participants: [part.person.id] }), acting()))
    const changed = { caseId: one, casePersonId: part.id, person: MOTHER, role: part.role, tie: part.tie }
    must(updatePerson(store, changed, acting(LATER)))

    const { told, shown } = bothViews(store, one)
    expect(told).toEqual(shown)
    const [entry] = onTheSecond(store, one).timeline
    expect(entry).toMatchObject({ item: { participantNames: ['Keegi Näitlik'] }, later: 'changed' })
  })
})

describe('the order of milestones of one day', () => {
  it('is that of the timeline', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    must(changeStage(store, { caseId: opinion, stage: 'drafting', on: date('2026-11-02') }, acting()))
    const { version } = aDocument(store, opinion)
    const { id: versionId, fields } = version
    const docx = { fileName: 'arvamus.docx', bytes: Buffer.from('docx') }
    const sections = sectionsOf({ danger: 'Oht on püsiv.' })
    must(issueVersion(store, { versionId, fields, sections, docx, passes: [] }, acting(LATER)))
    must(changeStage(store, { caseId: opinion, stage: 'court', on: date('2026-11-05') }, acting(LATER)))
    const { told, shown } = bothViews(store, opinion)
    expect(told).toEqual(shown)
  })
})

describe('readCaseAsOf', () => {
  it('says what is other today, and what has come since', () => {
    const store = tempStore()
    const caseId = aCase(store)
    const entry = anEntry(caseId, { text: 'Esimene tekst.' })
    must(saveEntry(store, entry, acting()))
    must(saveEntry(store, anEntry(caseId, { id: entry.id, text: 'Parandatud tekst.' }), acting(LATER)))
    must(saveEntry(store, anEntry(caseId), acting(LATER)))
    const facts = {
      channel: 'phone',
      requestReference: null,
      question: 'Teine küsimus',
      details: {},
    } as const
    must(updateFacts(store, { caseId, ...facts }, acting(LATER)))

    const known = onTheSecond(store, caseId)
    expect(known.case.question).toBe('Kas lapse vabadust piirav meede sobib?')
    expect(known.changedFacts).toEqual(['channel', 'requestReference', 'question', 'details'])
    expect(known.since).toEqual({
      entries: 1,
      people: 0,
      documents: 0,
      attachments: 0,
      deadlines: 0,
      items: 0,
    })
    const texts = known.timeline.map(({ item, later }) =>
      item.type === 'entry' ? [item.entry.text.blocks[0]?.spans[0]?.text, later] : [item.type, later],
    )
    expect(texts).toEqual([
      ['Esimene tekst.', 'changed'],
      ['stage', 'same'],
    ])
  })

  it('does not believe a clock that was set back: an act is known no earlier than the one before it', () => {
    const store = tempStore()
    const caseId = aCase(store, { at: '2026-11-02T08:00:00.000Z' })
    must(saveEntry(store, anEntry(caseId), acting(LATER)))
    const facts = { channel: 'phone', requestReference: null, details: {} } as const
    must(updateFacts(store, { caseId, ...facts, question: 'Tagasi keeratud kellaga' }, acting()))
    expect(onTheSecond(store, caseId).case.question).toBe('Kas lapse vabadust piirav meede sobib?')
    const { told, shown } = bothViews(store, caseId)
    expect(told).toEqual(shown)
  })

  it('ends a day in Tallinn, not in Greenwich', () => {
    const store = tempStore()
    const caseId = aCase(store)
    must(saveEntry(store, anEntry(caseId, { text: 'Enne' }), acting('2026-11-02T21:59:59.000Z')))
    must(saveEntry(store, anEntry(caseId, { text: 'Pärast' }), acting('2026-11-02T22:00:00.000Z')))
    const entries = onTheSecond(store, caseId).timeline.filter(({ item }) => item.type === 'entry')
    expect(entries).toHaveLength(1)
  })

  it('tells what is left of a journal written before deadlines and steps were in it', () => {
    const store = tempStore()
    const caseId = aCase(store)
    unfreezeJournal(store)
    store.sqlite
      .prepare(
        `delete from journal_payloads where seq in (select seq from journal where act = 'deadline.begun')`,
      )
      .run()
    expect(onTheSecond(store, caseId).deadlines).toEqual([])
  })

  it('knows nothing of a case whose journal was erased, nor of one of no vault', () => {
    const store = tempStore()
    const caseId = aCase(store)
    const day = date('2026-11-02')
    unfreezeJournal(store)
    store.sqlite
      .prepare('delete from journal_payloads where seq in (select seq from journal where case_id = ?)')
      .run(caseId)
    store.sqlite.prepare('delete from case_keys where scope = ?').run(caseId)
    expect(readCaseAsOf(store, { caseId, day }, viewing())).toEqual(err('not_found'))
    const unknown = '01890000-0000-7000-8000-000000000000' as CaseId
    expect(readCaseAsOf(store, { caseId: unknown, day }, viewing())).toEqual(err('not_found'))
  })
})
