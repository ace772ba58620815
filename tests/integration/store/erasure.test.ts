import { describe, expect, it } from 'vitest'
import type { CaseId } from '#model/ids.ts'
import { err, ok } from '#model/result.ts'
import { date } from '#model/time/dates.ts'
import { listActs, verifyJournal } from '#store/journal/read-journal.ts'
import { closeStore } from '#store/open-store.ts'
import { listErasures } from '#store/queries/erasures.ts'
import { readCase } from '#store/queries/case-view.ts'
import { readRetention } from '#store/queries/retention.ts'
import { changeStage, openCase } from '#store/repositories/cases.ts'
import { saveDraft } from '#store/repositories/drafts.ts'
import { saveEntry } from '#store/repositories/entries.ts'
import { eraseCase, repeatErasures } from '#store/repositories/erasure.ts'
import { addPerson, findPersonByCode } from '#store/repositories/people.ts'
import type { Store } from '#store/store.ts'
import { sweepLog } from '#store/sweep-log.ts'
import { TABLE_DUTIES } from '#store/table-duties.ts'
import { aCase, anIntake } from '#tests/support/builders/case-intake.ts'
import { anEntryDraft } from '#tests/support/builders/draft.ts'
import { eraseLooseContents } from '#tests/support/erase-loose-contents.ts'
import { anEntry, peopleIn } from '#tests/support/builders/entry.ts'
import { aFullCase, openedWith, PLANTED, plantedForms, tie } from '#tests/support/builders/full-case.ts'
import { aPerson } from '#tests/support/builders/person.ts'
import { foundInPages } from '#tests/support/plain-pages.ts'
import { inventPersonalCode } from '#tests/support/sample/personal-code.ts'
import { acting, contents, must, newId, tempStore, tempVault, viewing } from '#tests/support/temp-store.ts'

function erase(store: Store, caseId: CaseId) {
  return eraseCase(store, { caseId, ground: 'opened_by_mistake' }, acting(), viewing())
}

/** Every id that stands in a row of a table, with the rows. */
function rowsNaming(store: Store, id: string): string[] {
  return Object.entries(contents(store)).flatMap(([table, rows]) =>
    rows.some((row) => JSON.stringify(row).includes(id)) ? [table] : [],
  )
}

describe('erasing a case', () => {
  it('leaves no word of it in any page of the database, free ones and the log among them', () => {
    const vault = tempVault()
    const store = tempStore(vault)
    for (let other = 0; other < 12; other++) {
      const caseId = aCase(store)
      must(saveEntry(store, anEntry(caseId, { text: 'Arutasime lapse olukorda. '.repeat(200) }), acting()))
    }
    const caseId = aFullCase(store, { kept: true })
    sweepLog(store)
    // Sealed in the journal, they would be in the clear in their own tables.
    expect(foundInPages(vault, Object.values(PLANTED)).toSorted()).toEqual(Object.values(PLANTED).toSorted())

    for (const id of [caseId, ...openedWith(store, caseId)]) must(erase(store, id))
    expect(eraseLooseContents(store)).toBeGreaterThan(0)
    sweepLog(store)
    expect(foundInPages(vault, plantedForms())).toEqual([])
    closeStore(store)
    expect(foundInPages(vault, plantedForms())).toEqual([])
  })

  it('leaves its id in the journal and the list of erasures, and nowhere else', () => {
    const store = tempStore()
    const caseId = aFullCase(store)
    const held = store.sqlite
      .prepare<[{ caseId: string }], string>(
        `select id from entries where case_id = @caseId union all select id from documents where case_id = @caseId
         union all select id from attachments where case_id = @caseId
         union all select id from case_people where case_id = @caseId`,
      )
      .pluck()
      .all({ caseId })
    expect(held.length).toBeGreaterThan(6)
    expect(rowsNaming(store, caseId).length).toBeGreaterThan(12)
    must(erase(store, caseId))
    expect(rowsNaming(store, caseId).toSorted()).toEqual(['erasures', 'journal'])
    for (const id of held) expect(rowsNaming(store, id)).toEqual(['journal'])
  })

  it('fills every table that erasing empties, so that the test above means something', () => {
    const store = tempStore()
    aFullCase(store, { kept: true })
    const filled = contents(store)
    const erased = Object.entries(TABLE_DUTIES).filter(([, { erasure }]) => !('stays' in erasure))
    expect(erased.filter(([table]) => filled[table]?.length === 0)).toEqual([])
  })

  it('leaves everything of other cases as it was', () => {
    const store = tempStore()
    const other = aFullCase(store)
    const before = must(readCase(store, other, viewing()))
    const journal = listActs(store, other)
    const children = [aPerson({ givenName: 'Teine', surname: 'Laps' })]
    const mistaken = aCase(store, { children, worker: null })
    must(saveEntry(store, anEntry(mistaken, { participants: peopleIn(store, mistaken) }), acting()))
    must(erase(store, mistaken))
    expect(must(readCase(store, other, viewing()))).toEqual(before)
    expect(listActs(store, other)).toEqual(journal)
    expect(store.sqlite.pragma('foreign_key_check')).toEqual([])
    expect(store.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('keeps the chain whole, with one row that says what was done and names nobody', () => {
    const store = tempStore()
    const caseId = aFullCase(store)
    const head = must(verifyJournal(store))
    must(erase(store, caseId))
    expect(verifyJournal(store, head)).toMatchObject({ ok: true })
    expect(listActs(store, caseId).every(({ payload }) => payload === null)).toBe(true)
    const last = listActs(store, null).at(-1)
    expect(last).toMatchObject({ act: 'case.erased', subjectType: 'case', subjectId: caseId })
    expect(last?.payload).toEqual({ after: { ground: 'opened_by_mistake' } })
  })

  it('keeps people whom another case knows, with what their part there may have', () => {
    const store = tempStore()
    const personalCode = inventPersonalCode(date('2012-05-06'), 'male', 7)
    const child = aPerson({ givenName: 'Kaarel', personalCode, phone: '5551234' })
    const erased = aCase(store, { children: [child], worker: null })
    const known = must(
      addPerson(store, { caseId: erased, person: child, role: 'custodial_parent', tie: null }, acting()),
    )
    const other = aCase(store, { children: [], worker: null })
    store.sqlite
      .prepare("insert into case_people (id, case_id, person_id, role) values (?, ?, ?, 'network_member')")
      .run(newId(), other, known.person.id)
    must(erase(store, erased))
    expect(findPersonByCode(store, personalCode)).toBeNull()
    const row = store.sqlite.prepare('select * from persons where id = ?').get(known.person.id)
    expect(row).toMatchObject({
      given_name: 'Kaarel',
      personal_code: null,
      birth_date: null,
      sex: null,
      phone: '5551234',
    })
  })

  it('keeps the name alone of someone whom only the entries of another case name', () => {
    const store = tempStore()
    const erased = aCase(store, {
      children: [aPerson({ givenName: 'Kaarel', phone: '5551234' })],
      worker: null,
    })
    const [person] = peopleIn(store, erased)
    const other = aCase(store, { children: [], worker: null })
    const entry = must(saveEntry(store, anEntry(other), acting()))
    // As it is left when someone who took part is taken out of the case.
    store.sqlite.prepare('insert into entry_participants values (?, ?, 0)').run(entry.id, person)
    must(erase(store, erased))
    expect(store.sqlite.prepare('select * from persons').all()).toMatchObject([
      { given_name: 'Kaarel', phone: null },
    ])
  })

  it('keeps the content of an attachment that another case holds too', () => {
    const store = tempStore()
    const [one, other] = [aFullCase(store), aFullCase(store)]
    const files = () => store.sqlite.prepare('select count(*) from attachment_files').pluck().get()
    expect(files()).toBe(1)
    must(erase(store, one))
    expect(eraseLooseContents(store)).toBe(0)
    expect(files()).toBe(1)
    must(erase(store, other))
    expect(eraseLooseContents(store)).toBe(1)
    expect(files()).toBe(0)
  })

  it('never gives its number out again', () => {
    const store = tempStore()
    aCase(store)
    const last = aCase(store)
    const { number } = must(readCase(store, last, viewing())).case
    must(erase(store, last))
    expect(must(readCase(store, aCase(store), viewing())).case.number).not.toBe(number)
    expect(readRetention(store, viewing()).erased).toMatchObject([{ caseId: last, number }])
  })

  it('tells the cases it was tied to that the tie has ended', () => {
    const store = tempStore()
    const [caseId, other] = [aFullCase(store), aCase(store)]
    tie(store, caseId, other)
    must(erase(store, caseId))
    expect(listActs(store, other).at(-1)).toMatchObject({
      act: 'case.unlinked',
      payload: { before: { linkedCaseId: caseId, type: 'related' } },
    })
  })

  it('takes no draft of it any more, and no case of its id', () => {
    const store = tempStore()
    const caseId = aCase(store)
    must(erase(store, caseId))
    const draft = { caseId, targetId: newId() as never, content: anEntryDraft() }
    expect(saveDraft(store, draft, acting())).toEqual(err('not_found'))
    expect(() => openCase(store, { ...anIntake(store), caseId }, acting())).toThrow(/erased/)
  })

  it('is refused for a case the vault does not hold, and for a period that has not ended', () => {
    const store = tempStore()
    expect(erase(store, newId() as CaseId)).toEqual(err('not_found'))
    const caseId = aCase(store)
    const byPeriod = (at?: string) =>
      eraseCase(store, { caseId, ground: 'period_ended' }, acting(at), viewing(at))
    expect(byPeriod()).toEqual(err('not_found'))
    must(changeStage(store, { caseId, stage: 'closed', on: date('2026-11-02') }, acting()))
    expect(byPeriod('2027-11-02T08:00:00.000Z')).toEqual(err('retention_not_due'))
    expect(byPeriod('2027-11-03T08:00:00.000Z')).toMatchObject({ ok: true })
  })

  it('is undone whole where something of the case would stay', () => {
    const store = tempStore()
    const caseId = aFullCase(store)
    store.sqlite.exec('drop trigger timeline_entry_delete')
    const before = contents(store)
    expect(() => erase(store, caseId)).toThrow(/timeline_keys still holds/)
    expect(contents(store)).toEqual(before)
  })
})

describe('what is frozen', () => {
  it.each([
    ['document_files', 'delete from document_files'],
    ['document_sections', 'delete from document_sections'],
    ['document_versions', "delete from document_versions where status = 'issued'"],
    ['journal_payloads', 'delete from journal_payloads'],
    ['journal_payloads', 'update journal_payloads set salt = zeroblob(32)'],
    ['case_keys', 'delete from case_keys'],
    ['case_keys', 'update case_keys set key = zeroblob(32)'],
  ])('stays frozen for everyone else: %s', (_, statement) => {
    const store = tempStore()
    aFullCase(store)
    expect(() => store.sqlite.exec(statement)).toThrow(/frozen|append-only/)
  })

  it('and an erasure cannot be taken back', () => {
    const store = tempStore()
    must(erase(store, aCase(store)))
    expect(() => store.sqlite.exec('delete from erasures')).toThrow(/stays/)
    expect(() => store.sqlite.exec("update erasures set ground = 'not_needed'")).toThrow(/stays/)
  })
})

describe('repeating erasures after a restore', () => {
  it('erases what a backup brought back, and keeps in mind what it does not know', () => {
    const store = tempStore()
    const back = aFullCase(store)
    const kept = aCase(store)
    const unknown = newId() as CaseId
    const erasedAt = '2026-10-30T08:00:00.000Z' as never
    const known = [back, unknown].map((caseId) => ({ caseId, erasedAt, ground: 'not_needed' as const }))
    expect(repeatErasures(store, known, acting())).toEqual(ok(1))
    expect(readCase(store, back, viewing())).toEqual(err('not_found'))
    expect(readCase(store, kept, viewing())).toMatchObject({ ok: true })
    expect(listErasures(store)).toEqual(known.toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1)))
    expect(verifyJournal(store)).toMatchObject({ ok: true })
    expect(listActs(store, null).filter(({ act }) => act === 'case.erased')).toHaveLength(1)
    // A second time there is nothing to do.
    expect(repeatErasures(store, known, acting())).toEqual(ok(0))
  })
})

describe('sweeping the log', () => {
  it('waits while a backup holds the main file still', () => {
    const vault = tempVault()
    const store = tempStore(vault)
    const caseId = aFullCase(store)
    store.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    store.sqlite.pragma('wal_autocheckpoint=0')
    must(erase(store, caseId))
    expect(foundInPages(vault, [PLANTED.entry])).toEqual([PLANTED.entry])
    store.sqlite.pragma('wal_autocheckpoint=1000')
    expect(sweepLog(store)).toBe(true)
    expect(foundInPages(vault, [PLANTED.entry])).toEqual([])
  })
})
