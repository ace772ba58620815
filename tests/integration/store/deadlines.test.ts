import { describe, expect, it } from 'vitest'
import type { CaseId, DeadlineId } from '#model/ids.ts'
import { err } from '#model/result.ts'
import { date } from '#model/time/dates.ts'
import { listActs } from '#store/journal/read-journal.ts'
import { readCase } from '#store/queries/case-view.ts'
import { override, pause, resume } from '#store/repositories/deadlines.ts'
import { issueVersion } from '#store/repositories/documents.ts'
import type { Store } from '#store/store.ts'
import { aDocument, aLetter } from '#tests/support/builders/document.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { acting, contents, must, newId, tempStore, viewing } from '#tests/support/temp-store.ts'

function begin(): { store: Store; caseId: CaseId; deadlineId: DeadlineId } {
  const store = tempStore()
  const { opinion } = aKlatCase(store, { requestedOn: date('2026-10-19') })
  const [computed] = must(readCase(store, opinion, viewing())).deadlines
  return { store, caseId: opinion, deadlineId: computed!.deadline.id }
}

function dueOn(store: Store, caseId: CaseId): string | undefined {
  return must(readCase(store, caseId, viewing())).deadlines[0]?.dueOn
}

describe('a deadline', () => {
  it('is paused and resumed, and comes due later by the days it stood', () => {
    const { store, caseId, deadlineId } = begin()
    expect(dueOn(store, caseId)).toBe('2026-11-18')
    const from = date('2026-10-22')
    must(pause(store, { deadlineId, from, reason: 'Ootame lisasid' }, acting()))
    const until = date('2026-10-28')
    const resumed = must(resume(store, { deadlineId, until }, acting()))
    expect(resumed.pauses).toEqual([{ from, until, reason: 'Ootame lisasid' }])
    expect(dueOn(store, caseId)).toBe('2026-11-25')
    expect(
      listActs(store, caseId)
        .slice(-2)
        .map(({ act, payload }) => [act, payload?.reason]),
    ).toEqual([
      ['deadline.paused', 'Ootame lisasid'],
      ['deadline.resumed', undefined],
    ])
  })

  it('is set by hand with a reason and given back to the rule', () => {
    const { store, caseId, deadlineId } = begin()
    const byHand = { dueOn: date('2026-12-01'), reason: 'Kokkulepe vallaga' }
    must(override(store, { deadlineId, override: byHand }, acting()))
    expect(dueOn(store, caseId)).toBe('2026-12-01')
    must(override(store, { deadlineId, override: null }, acting()))
    expect(dueOn(store, caseId)).toBe('2026-11-18')
  })

  it.each([
    ['pausing from a day to come', '2026-11-03', 'date_in_future'],
    ['pausing before it began', '2026-10-18', 'deadline_not_possible'],
  ])('refuses %s', (_, from, code) => {
    const { store, deadlineId } = begin()
    const before = contents(store)
    expect(pause(store, { deadlineId, from: date(from), reason: 'x' }, acting())).toEqual(err(code))
    expect(contents(store)).toEqual(before)
  })

  it.each([
    ['resuming before the pause', '2026-10-21', 'end_before_start'],
    ['resuming on a day to come', '2026-11-03', 'date_in_future'],
  ])('refuses %s', (_, until, code) => {
    const { store, deadlineId } = begin()
    must(pause(store, { deadlineId, from: date('2026-10-22'), reason: 'x' }, acting()))
    const before = contents(store)
    expect(resume(store, { deadlineId, until: date(until) }, acting())).toEqual(err(code))
    expect(contents(store)).toEqual(before)
  })

  it('refuses a second pause, resuming what runs, and a date before it began', () => {
    const { store, deadlineId } = begin()
    expect(resume(store, { deadlineId, until: date('2026-10-28') }, acting())).toEqual(
      err('deadline_not_possible'),
    )
    const early = { dueOn: date('2026-10-01'), reason: 'x' }
    expect(override(store, { deadlineId, override: early }, acting())).toEqual(err('deadline_not_possible'))
    must(pause(store, { deadlineId, from: date('2026-10-22'), reason: 'x' }, acting()))
    expect(pause(store, { deadlineId, from: date('2026-10-23'), reason: 'x' }, acting())).toEqual(
      err('deadline_not_possible'),
    )
  })

  it('cannot be changed once met', () => {
    const { store, caseId, deadlineId } = begin()
    const { version } = aDocument(store, caseId)
    const docx = { fileName: 'a.docx', bytes: Buffer.from('a') }
    must(
      issueVersion(
        store,
        { versionId: version.id, fields: aLetter(), sections: version.sections, docx, passes: [] },
        acting(),
      ),
    )
    const before = contents(store)
    const from = date('2026-10-22')
    expect(pause(store, { deadlineId, from, reason: 'x' }, acting())).toEqual(err('deadline_not_possible'))
    expect(override(store, { deadlineId, override: null }, acting())).toEqual(err('deadline_not_possible'))
    expect(contents(store)).toEqual(before)
  })

  it('must be of the vault', () => {
    const deadlineId = newId() as DeadlineId
    expect(resume(tempStore(), { deadlineId, until: date('2026-10-28') }, acting())).toEqual(err('not_found'))
  })
})
