import { describe, expect, it } from 'vitest'
import { CaseItemId } from '#model/ids.ts'
import type { ItemInput } from '#model/item/item.ts'
import { CLOSING_CRITERIA } from '#model/item/item-types.ts'
import { err } from '#model/result.ts'
import { addDays } from '#model/time/dates.ts'
import { listActs } from '#store/journal/read-journal.ts'
import { readCase } from '#store/queries/case-view.ts'
import { readDesk } from '#store/queries/desk-overview.ts'
import { saveEntry } from '#store/repositories/entries.ts'
import { enterStageJudged } from '#store/repositories/closing.ts'
import { recordListCopied, removeItem, saveItem } from '#store/repositories/items.ts'
import { aCase } from '#tests/support/builders/case-intake.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { anEntry } from '#tests/support/builders/entry.ts'
import { acting, must, newId, tempStore, viewing } from '#tests/support/temp-store.ts'

function aWarning(caseId: ItemInput['caseId'], changes: Partial<ItemInput> = {}): ItemInput {
  const { today } = viewing()
  return {
    id: CaseItemId.parse(newId()),
    caseId,
    type: 'warning',
    notedOn: today,
    dueOn: addDays(today, 3),
    endedOn: null,
    details: { what: 'Koer on kuri' },
    ...changes,
  }
}

describe('items of a case', () => {
  it('are kept, changed and taken away, each in the journal with before and after', () => {
    const store = tempStore()
    const caseId = aCase(store)
    const added = must(saveItem(store, aWarning(caseId), acting()))
    expect(must(readCase(store, caseId, viewing())).items).toEqual([added])
    const changed = must(
      saveItem(store, { ...aWarning(caseId), id: added.id, details: { what: 'Muudetud' } }, acting()),
    )
    expect(changed.createdAt).toBe(added.createdAt)
    must(removeItem(store, { caseId, itemId: added.id }, acting()))
    expect(must(readCase(store, caseId, viewing())).items).toEqual([])
    expect(listActs(store, caseId).slice(-3)).toMatchObject([
      { act: 'item.added', subjectId: added.id, payload: { after: added } },
      { act: 'item.changed', payload: { before: added, after: changed } },
      { act: 'item.removed', payload: { before: changed } },
    ])
  })

  it('leave a line in the journal when a list of them is copied for STAR, and nothing of what it says', () => {
    const store = tempStore()
    const caseId = aCase(store)
    const { today } = viewing()
    const measure = (name: string): ItemInput => ({
      id: CaseItemId.parse(newId()),
      caseId,
      type: 'measure',
      notedOn: today,
      dueOn: null,
      endedOn: null,
      details: { name, state: 'proposed' },
    })
    for (const name of ['Tugiisik', 'Pereteraapia']) must(saveItem(store, measure(name), acting()))
    must(saveItem(store, aWarning(caseId), acting()))
    must(recordListCopied(store, { caseId, type: 'measure' }, acting()))
    expect(listActs(store, caseId).at(-1)).toMatchObject({
      act: 'item.copied_for_star',
      subjectId: caseId,
      payload: { after: { type: 'measure', lines: 2 } },
    })
    const unknown = { caseId: newId() as never, type: 'measure' } as const
    expect(recordListCopied(store, unknown, acting())).toEqual(err('not_found'))
  })

  it('are refused for an unknown case, and never pass to another case or type', () => {
    const store = tempStore()
    const [caseId, other] = [aCase(store), aCase(store)]
    expect(saveItem(store, aWarning(newId() as never), acting())).toEqual(err('not_found'))
    const { id } = must(saveItem(store, aWarning(caseId), acting()))
    expect(saveItem(store, { ...aWarning(other), id }, acting())).toEqual(err('not_found'))
    const otherType = { id, type: 'feedback', dueOn: null } as const
    expect(saveItem(store, aWarning(caseId, otherType), acting())).toEqual(err('not_found'))
    expect(removeItem(store, { caseId: other, itemId: id }, acting())).toEqual(err('not_found'))
    expect(must(readCase(store, caseId, viewing())).items).toHaveLength(1)
  })

  it('stand on the desk by their day until they end', () => {
    const store = tempStore()
    const { today } = viewing()
    const caseId = aCase(store)
    const later = must(saveItem(store, aWarning(caseId, { dueOn: addDays(today, 9) }), acting()))
    const soon = must(saveItem(store, aWarning(caseId, { dueOn: addDays(today, -1) }), acting()))
    expect(readDesk(store, viewing()).items.map(({ item }) => item.id)).toEqual([soon.id, later.id])
    const { createdAt: _, updatedAt: __, ...input } = soon
    must(saveItem(store, { ...input, endedOn: today }, acting()))
    expect(readDesk(store, viewing()).items.map(({ item }) => item.id)).toEqual([later.id])
  })
})

describe('the list of cases gone silent', () => {
  it('holds those without an entry for long, unless their next look is set', () => {
    const store = tempStore()
    const { today } = viewing()
    const requestedOn = addDays(today, -90)
    const [silent, written, planned] = [1, 2, 3].map(() => aCase(store, { requestedOn }))
    must(saveEntry(store, { ...anEntry(silent!), occurredOn: addDays(today, -40) }, acting()))
    must(saveEntry(store, { ...anEntry(written!), occurredOn: addDays(today, -5) }, acting()))
    const next = { type: 'next_review', dueOn: addDays(today, 5), details: {} } as const
    must(saveItem(store, aWarning(planned!, next), acting()))
    expect(readDesk(store, viewing()).silent.map(({ case: { id }, days }) => [id, days])).toEqual([
      [silent, 40],
    ])
  })
})

describe('an opinion and its counselling gone silent', () => {
  const requestedOn = addDays(viewing().today, -60)
  const silentOf = (store: ReturnType<typeof tempStore>) =>
    readDesk(store, viewing()).silent.map(({ case: { id } }) => id)

  it('are one line, and none while something is written of either', () => {
    const store = tempStore()
    const { opinion, counselling } = aKlatCase(store, { requestedOn })
    expect(silentOf(store)).toEqual([opinion])
    const occurredOn = addDays(viewing().today, -5)
    must(saveEntry(store, { ...anEntry(counselling), occurredOn }, acting()))
    expect(silentOf(store)).toEqual([])
  })

  it('leave the counselling a line of its own once the opinion is closed', () => {
    const store = tempStore()
    const { opinion, counselling } = aKlatCase(store, { requestedOn })
    const step = { caseId: opinion, stage: 'closed', on: viewing().today } as const
    must(enterStageJudged(store, step, acting()))
    expect(silentOf(store)).toEqual([counselling])
  })
})

describe('closing counselling', () => {
  const close = (caseId: ItemInput['caseId'], closing?: { ground: 'withdrawn'; note: string }) =>
    ({ caseId, stage: 'closed', on: viewing().today, closing }) as const

  it('is refused until every criterion is judged', () => {
    const store = tempStore()
    const caseId = aCase(store, { kind: 'domestic_counselling' })
    expect(enterStageJudged(store, close(caseId), acting())).toEqual(err('closing_not_judged'))
    for (const criterion of CLOSING_CRITERIA) {
      const details = { criterion, state: 'partly' }
      must(saveItem(store, aWarning(caseId, { type: 'closing_criterion', dueOn: null, details }), acting()))
    }
    expect(enterStageJudged(store, close(caseId), acting())).toMatchObject({ ok: true })
  })

  it('can be done on another ground, which is kept with it or not at all', () => {
    const store = tempStore()
    const caseId = aCase(store, { kind: 'domestic_counselling' })
    const closing = { ground: 'withdrawn', note: 'Omavalitsus võttis taotluse tagasi.' } as const
    const tooLate = { ...close(caseId, closing), on: addDays(viewing().today, 9) }
    expect(enterStageJudged(store, tooLate, acting())).toMatchObject({ ok: false })
    expect(must(readCase(store, caseId, viewing())).items).toEqual([])
    must(enterStageJudged(store, close(caseId, closing), acting()))
    expect(must(readCase(store, caseId, viewing()))).toMatchObject({
      case: { stage: 'closed' },
      items: [{ type: 'closing_ground', details: { ground: 'withdrawn', what: closing.note } }],
    })
  })

  it('asks nothing of other kinds', () => {
    const store = tempStore()
    const caseId = aCase(store, { kind: 'enquiry' })
    expect(enterStageJudged(store, close(caseId), acting())).toMatchObject({ ok: true })
  })
})
