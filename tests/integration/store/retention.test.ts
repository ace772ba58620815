import { describe, expect, it } from 'vitest'
import { err, ok } from '#model/result.ts'
import { date } from '#model/time/dates.ts'
import { listActs } from '#store/journal/read-journal.ts'
import { readDesk } from '#store/queries/desk-overview.ts'
import { readRetention } from '#store/queries/retention.ts'
import { changeStage } from '#store/repositories/cases.ts'
import { keepCase, setRetentionPeriod } from '#store/repositories/retention.ts'
import { aCase } from '#tests/support/builders/case-intake.ts'
import { aFullCase, openedWith, tie } from '#tests/support/builders/full-case.ts'
import { acting, must, tempStore, viewing } from '#tests/support/temp-store.ts'

const REASON = 'Kohtumenetlus kestab.'

describe('the review of retention', () => {
  it('lists closed cases past their period with what there is to decide by', () => {
    const store = tempStore()
    const caseId = aFullCase(store)
    const open = aCase(store)
    tie(store, caseId, open)
    const [due, ...more] = readRetention(store, viewing()).due
    expect(more).toEqual([])
    expect(due).toMatchObject({
      case: { id: caseId, closedOn: '2025-06-02' },
      review: { state: 'due', endsOn: '2026-06-02', boundOn: '2030-06-02', isPastBound: false },
      decision: null,
      issued: [{ kind: 'klat_opinion', issuedOn: '2025-05-05' }],
      entries: 1,
      attachments: 2,
    })
    // The one tied by hand, and the counselling of the same child.
    expect(due?.openCases.map(({ id }) => id).toSorted()).toEqual(
      [open, ...openedWith(store, caseId)].toSorted(),
    )
    expect(readDesk(store, viewing()).retentionDue).toBe(1)
  })

  it('counts those within their period and says nothing of open ones', () => {
    const store = tempStore()
    aCase(store)
    aFullCase(store)
    const then = viewing('2026-06-02T08:00:00.000Z')
    expect(readRetention(store, then)).toMatchObject({ due: [], kept: [], running: 1 })
    expect(readDesk(store, then).retentionDue).toBe(0)
  })

  it('shows each period with where it comes from', () => {
    const { periods, bound } = readRetention(tempStore(), viewing())
    expect(periods).toHaveLength(5)
    expect(periods[0]).toMatchObject({ months: 12, shipped: { months: 12, certainty: 'assumed' } })
    expect(bound).toMatchObject({ months: 60, certainty: 'confirmed' })
  })
})

describe('keeping a case past its period', () => {
  it('takes it off the list until the day, with the reason in its journal', () => {
    const store = tempStore()
    const caseId = aFullCase(store)
    const input = { caseId, until: date('2027-02-01'), reason: REASON }
    expect(keepCase(store, input, acting(), viewing())).toEqual(ok(null))
    expect(readRetention(store, viewing())).toMatchObject({
      due: [],
      kept: [{ decision: { decidedOn: '2026-11-02', keepUntil: '2027-02-01', reason: REASON } }],
    })
    expect(readRetention(store, viewing('2027-02-02T08:00:00.000Z')).due).toHaveLength(1)
    expect(listActs(store, caseId).at(-1)).toMatchObject({ act: 'case.kept', payload: { reason: REASON } })
  })

  it('goes by the last decision', () => {
    const store = tempStore()
    const caseId = aFullCase(store)
    for (const until of ['2029-02-01', '2026-11-03']) {
      must(keepCase(store, { caseId, until: date(until), reason: REASON }, acting(), viewing()))
    }
    expect(readRetention(store, viewing('2026-11-04T08:00:00.000Z')).due).toHaveLength(1)
  })

  it.each([
    ['today', '2026-11-02'],
    ['past the bound', '2030-06-03'],
  ])('is refused for %s', (_, until) => {
    const store = tempStore()
    const input = { caseId: aFullCase(store), until: date(until), reason: REASON }
    expect(keepCase(store, input, acting(), viewing())).toEqual(err('keep_until_not_possible'))
  })

  it('is refused for an open case, and within the period', () => {
    const store = tempStore()
    const caseId = aCase(store)
    const keep = () =>
      keepCase(store, { caseId, until: date('2027-02-01'), reason: REASON }, acting(), viewing())
    expect(keep()).toEqual(err('not_found'))
    must(changeStage(store, { caseId, stage: 'closed', on: date('2026-11-02') }, acting()))
    expect(keep()).toEqual(err('retention_not_due'))
  })
})

describe('a period of one’s own', () => {
  it('holds for its kind, is journaled, and can be given up', () => {
    const store = tempStore()
    aFullCase(store)
    const set = (months: number | null) =>
      setRetentionPeriod(store, { kind: 'klat_opinion', months }, acting(), viewing())
    must(set(24))
    expect(readRetention(store, viewing())).toMatchObject({ due: [], running: 1 })
    expect(listActs(store, null).at(-1)).toMatchObject({
      act: 'retention.period_changed',
      payload: { before: { months: null }, after: { kind: 'klat_opinion', months: 24 } },
    })
    must(set(null))
    expect(readRetention(store, viewing()).due).toHaveLength(1)
    expect(set(61)).toEqual(err('bad_input'))
  })
})
