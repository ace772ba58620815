import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CASE_KINDS } from '#model/case/kinds.ts'
import { NO_FILTER } from '#model/case/timeline.ts'
import type { CaseId, DraftTargetId, MunicipalityId } from '#model/ids.ts'
import { err } from '#model/result.ts'
import { addDays, date } from '#model/time/dates.ts'
import { listCases } from '#store/queries/case-list.ts'
import { readCase } from '#store/queries/case-view.ts'
import { readDesk } from '#store/queries/desk-overview.ts'
import { countClosedCases, listClosedCases, readMunicipality } from '#store/queries/municipality-overview.ts'
import { readTimeline } from '#store/queries/timeline.ts'
import { changeStage } from '#store/repositories/cases.ts'
import { saveDraft } from '#store/repositories/drafts.ts'
import { markInStar, saveEntry } from '#store/repositories/entries.ts'
import { assignMunicipalities } from '#store/repositories/municipalities.ts'
import { addPerson } from '#store/repositories/people.ts'
import { anEntryDraft } from '#tests/support/builders/draft.ts'
import { aCommitment, anEntry } from '#tests/support/builders/entry.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { moveCase } from '#tests/support/builders/move.ts'
import { aPerson } from '#tests/support/builders/person.ts'
import { acting, municipalityId, must, newId, tempStore, viewing } from '#tests/support/temp-store.ts'

describe('readDesk', () => {
  it('counts open cases by municipality, those of the specialist without a case included', () => {
    const store = tempStore()
    const municipalityIds = ['Võru vald', 'Viljandi vald'].map((name) => municipalityId(store, name))
    must(assignMunicipalities(store, { municipalityIds, from: date('2026-01-01') }, acting()))
    const later = [municipalityId(store, 'Tartu vald')]
    must(assignMunicipalities(store, { municipalityIds: later, from: date('2027-01-01') }, acting()))
    aKlatCase(store, { municipality: 'Viljandi vald' })
    aKlatCase(store, { municipality: 'Anija vald' })
    const { municipalities } = readDesk(store, viewing())
    expect(municipalities.map(({ name, openCases }) => [name, openCases])).toEqual([
      ['Anija vald', 2],
      ['Viljandi vald', 2],
      ['Võru vald', 0],
    ])
  })

  it('counts open cases of every kind and leaves closed ones out', () => {
    const store = tempStore()
    aKlatCase(store)
    const { counselling } = aKlatCase(store)
    must(changeStage(store, { caseId: counselling, stage: 'closed', on: date('2026-11-01') }, acting()))
    expect(readDesk(store, viewing()).kinds).toEqual(
      CASE_KINDS.map((kind) => ({
        kind,
        openCases: kind === 'klat_opinion' ? 2 : kind === 'domestic_counselling' ? 1 : 0,
      })),
    )
  })

  it('has what is due, soonest first, of open cases only', () => {
    const store = tempStore()
    const late = aKlatCase(store, { requestedOn: date('2026-10-28') })
    const early = aKlatCase(store, { requestedOn: date('2026-10-20') })
    const closed = aKlatCase(store)
    for (const caseId of [closed.opinion, closed.counselling]) {
      must(changeStage(store, { caseId, stage: 'closed', on: date('2026-11-01') }, acting()))
    }
    expect(readDesk(store, viewing()).due.map((line) => [line.case.id, line.computed.dueOn])).toEqual([
      [early.counselling, '2026-10-23'],
      [late.counselling, '2026-11-02'],
      [early.opinion, '2026-11-19'],
      [late.opinion, '2026-11-27'],
    ])
  })
})

describe('readDesk, of promises', () => {
  it('has open ones of open cases, the soonest due first, those without a day last', () => {
    const store = tempStore()
    const { opinion, counselling } = aKlatCase(store)
    const [late, undated, soon, kept, ofClosed] = [
      aCommitment({ what: 'Hiljem', dueOn: date('2026-12-01') }),
      aCommitment({ what: 'Ilma päevata' }),
      aCommitment({ what: 'Varsti', side: 'theirs', who: 'ema', dueOn: date('2026-11-04') }),
      aCommitment({ what: 'Täidetud', keptOn: date('2026-11-01') }),
      aCommitment({ what: 'Lõpetatud juhtumis' }),
    ]
    const first = must(saveEntry(store, anEntry(opinion, { commitments: [late, undated, kept] }), acting()))
    const second = must(saveEntry(store, anEntry(opinion, { commitments: [soon] }), acting()))
    must(saveEntry(store, anEntry(counselling, { commitments: [ofClosed] }), acting()))
    must(changeStage(store, { caseId: counselling, stage: 'closed', on: date('2026-11-01') }, acting()))
    const { commitments } = readDesk(store, viewing())
    expect(commitments.map(({ commitment }) => commitment)).toEqual([soon, late, undated])
    expect(commitments[0]?.case).toEqual({
      id: opinion,
      number: '2026/001',
      children: 'Kaarel N.',
      municipalityName: 'Viljandi vald',
    })
    const ofCase = (caseId: CaseId) => must(readCase(store, caseId, viewing())).commitments
    expect(ofCase(opinion).map(({ commitment }) => commitment)).toEqual([soon, late, undated])
    expect(ofCase(counselling).map(({ commitment }) => commitment)).toEqual([ofClosed])
    // Each leads to the entry it was made in.
    const entryOf = new Map(
      readDesk(store, viewing()).commitments.map((line) => [line.commitment.id, line.entryId]),
    )
    expect([soon, late, undated].map(({ id }) => entryOf.get(id))).toEqual([second.id, first.id, first.id])
    expect(ofCase(opinion).map(({ entryId }) => entryId)).toEqual([second.id, first.id, first.id])
  })

  it('shows no more than 200', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    for (let count = 0; count < 6; count += 1) {
      const commitments = Array.from({ length: 40 }, () => aCommitment())
      must(saveEntry(store, anEntry(opinion, { commitments }), acting()))
    }
    expect(readDesk(store, viewing()).commitments).toHaveLength(200)
  })
})

describe('readDesk, of STAR', () => {
  it('counts what is not carried over by municipality, as many as its own list shows', () => {
    const store = tempStore()
    const { opinion, counselling } = aKlatCase(store, { municipality: 'Viljandi vald' })
    const other = aKlatCase(store, { municipality: 'Anija vald' })
    const entries = [anEntry(opinion), anEntry(opinion), anEntry(counselling), anEntry(other.opinion)]
    for (const entry of entries) must(saveEntry(store, entry, acting()))
    const counts = () =>
      readDesk(store, viewing()).notInStar.map(({ id, name, entries: counted }) => {
        const scope = { type: 'municipality', municipalityId: id } as const
        const filter = { ...NO_FILTER, star: 'missing' as const }
        expect(must(readTimeline(store, { scope, filter, cursor: null, limit: 10 })).total).toBe(counted)
        return [name, counted]
      })
    expect(counts()).toEqual([
      ['Anija vald', 1],
      ['Viljandi vald', 3],
    ])
    must(markInStar(store, { entryId: entries[3]!.id, on: date('2026-11-01') }, acting()))
    expect(counts()).toEqual([['Viljandi vald', 3]])
    must(changeStage(store, { caseId: counselling, stage: 'closed', on: date('2026-11-01') }, acting()))
    expect(counts()).toEqual([['Viljandi vald', 3]])
    must(markInStar(store, { entryId: entries[2]!.id, on: date('2026-11-01') }, acting()))
    expect(counts()).toEqual([['Viljandi vald', 2]])
  })
})

describe('listCases', () => {
  it('has the newest request first, with children, municipality and the next deadline', () => {
    const store = tempStore()
    const first = aKlatCase(store, { requestedOn: date('2026-10-20') })
    const second = aKlatCase(store, { requestedOn: date('2026-10-27'), municipality: 'Tartu linn' })
    const person = aPerson({ givenName: 'Kati', surname: '' })
    must(addPerson(store, { caseId: first.counselling, person, role: 'child', tie: null }, acting()))
    expect(listCases(store, { kind: null, open: true }, viewing()).map(({ id }) => id)).toEqual([
      second.counselling,
      second.opinion,
      first.counselling,
      first.opinion,
    ])
    expect(listCases(store, { kind: 'domestic_counselling', open: true }, viewing())[1]).toMatchObject({
      number: '2026/002',
      children: 'Kaarel N., Kati',
      municipalityName: 'Viljandi vald',
      nextDeadline: { dueOn: '2026-10-23', deadline: { ruleId: 'first_contact' } },
    })
  })

  it('shows no deadline of a closed case', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    must(changeStage(store, { caseId: opinion, stage: 'closed', on: date('2026-11-01') }, acting()))
    expect(listCases(store, { kind: null, open: false }, viewing())).toMatchObject([
      { id: opinion, closedOn: '2026-11-01', nextDeadline: null },
    ])
  })
})

describe('readMunicipality', () => {
  it('has the cases it has or had, and deadlines only of those it has', () => {
    const store = tempStore()
    const stayed = aKlatCase(store, { requestedOn: date('2026-10-20') })
    const left = aKlatCase(store, { requestedOn: date('2026-10-20') })
    for (const id of [left.opinion, left.counselling]) moveCase(store, id, 'Tartu linn', '2026-10-25')
    const { cases, deadlines } = must(
      readMunicipality(store, municipalityId(store, 'Viljandi vald'), viewing()),
    )
    expect(cases.map((line) => [line.id, line.municipalityName])).toEqual([
      [left.counselling, 'Tartu linn'],
      [left.opinion, 'Tartu linn'],
      [stayed.counselling, 'Viljandi vald'],
      [stayed.opinion, 'Viljandi vald'],
    ])
    expect(deadlines.map((line) => line.case.id)).toEqual([stayed.counselling, stayed.opinion])
  })

  it('lists of the closed cases only those with unsaved writing, and counts the others by year', () => {
    const store = tempStore()
    const first = aKlatCase(store, { requestedOn: date('2026-10-20') })
    const second = aKlatCase(store, { requestedOn: date('2026-10-22') })
    const elsewhere = aKlatCase(store, { municipality: 'Tartu linn' })
    const moved = aKlatCase(store, { requestedOn: date('2026-10-24') })
    moveCase(store, moved.opinion, 'Tartu linn', '2026-10-25')
    const close = (caseId: CaseId) =>
      must(changeStage(store, { caseId, stage: 'closed', on: date('2026-11-01') }, acting()))
    for (const id of [first.opinion, second.opinion, elsewhere.opinion, moved.opinion]) close(id)
    const draft = { caseId: second.opinion, targetId: newId() as DraftTargetId, content: anEntryDraft() }
    must(saveDraft(store, draft, acting()))
    const viljandi = municipalityId(store, 'Viljandi vald')

    const { cases, caseCount } = must(readMunicipality(store, viljandi, viewing()))
    expect(caseCount).toBe(6)
    expect(cases.map(({ id }) => id)).toEqual([
      moved.counselling,
      second.counselling,
      second.opinion,
      first.counselling,
    ])
    expect(countClosedCases(store, viljandi)).toEqual([{ year: 2026, cases: 3 }])
    const closedIn = (year: number) => listClosedCases(store, { municipalityId: viljandi, year }, viewing())
    expect(closedIn(2026).map(({ id }) => id)).toEqual([moved.opinion, second.opinion, first.opinion])
    expect(closedIn(2025)).toEqual([])
  })

  it('says not_found outside the register', () => {
    expect(readMunicipality(tempStore(), newId() as MunicipalityId, viewing())).toEqual(err('not_found'))
  })
})

describe('the overviews', () => {
  it('agree with the cases read one by one', () => {
    const places = ['Viljandi vald', 'Tartu linn', 'Rapla vald']
    const anyCase = fc.record({
      municipality: fc.constantFrom(...places),
      daysAgo: fc.integer({ min: 3, max: 40 }),
      closed: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 6 }), (given) => {
        const store = tempStore()
        const today = viewing().today
        const ids: CaseId[] = []
        for (const { municipality, daysAgo, closed } of given) {
          const opened = aKlatCase(store, { municipality, requestedOn: addDays(today, -daysAgo) })
          ids.push(opened.opinion, opened.counselling)
          if (!closed) continue
          must(changeStage(store, { caseId: opened.opinion, stage: 'closed', on: today }, acting()))
        }
        const views = ids.map((id) => must(readCase(store, id, viewing())))
        const open = views.filter((view) => view.case.closedOn === null)
        const unmet = open.flatMap((view) => view.deadlines.filter(({ deadline }) => deadline.metOn === null))

        const desk = readDesk(store, viewing())
        const sorted = (list: readonly string[]) => [...list].sort()
        expect(sorted(desk.due.map(({ computed }) => computed.deadline.id))).toEqual(
          sorted(unmet.map(({ deadline }) => deadline.id)),
        )
        expect(desk.due.map(({ computed }) => computed.dueOn)).toEqual(sorted(unmet.map((one) => one.dueOn)))
        for (const { name, openCases } of desk.municipalities) {
          expect(openCases).toBe(open.filter((view) => view.municipality.name === name).length)
        }
        for (const isOpen of [true, false]) {
          const lines = listCases(store, { kind: null, open: isOpen }, viewing())
          expect(sorted(lines.map(({ id }) => id))).toEqual(
            sorted(
              views.filter((view) => (view.case.closedOn === null) === isOpen).map((view) => view.case.id),
            ),
          )
        }
      }),
      { numRuns: 10, seed: 20261102 },
    )
  })
})
