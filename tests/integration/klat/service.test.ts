import { describe, expect, it } from 'vitest'
import { type CaseId, CaseItemId } from '#model/ids.ts'
import type { ItemInput } from '#model/item/item.ts'
import { remindedOf } from '#model/klat/reminders.ts'
import { addDays } from '#model/time/dates.ts'
import { readDesk } from '#store/queries/desk-overview.ts'
import { saveItemWithClock } from '#store/repositories/klat-clock.ts'
import type { Store } from '#store/store.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { acting, must, newId, tempStore, viewing } from '#tests/support/temp-store.ts'

const { today } = viewing()

function aStay(caseId: CaseId, untilDays: number, changes: Partial<ItemInput> = {}): ItemInput {
  return {
    id: CaseItemId.parse(newId()),
    caseId,
    type: 'klat_service',
    notedOn: addDays(today, -100),
    dueOn: null,
    endedOn: null,
    details: { provider: 'Näidiskodu', until: addDays(today, untilDays) },
    ...changes,
  }
}

const dueDays = (store: Store) => readDesk(store, viewing()).items.map(({ item }) => item.dueOn)

describe('a stay in the service', () => {
  it('reminds on the desk 90 and 60 days before its end, and of the end', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const stay = aStay(opinion, 88)
    must(saveItemWithClock(store, stay, acting()))
    expect(dueDays(store)).toEqual([addDays(today, -2)])
    const seen = { ...stay, details: remindedOf(stay, today) }
    must(saveItemWithClock(store, seen, acting()))
    expect(dueDays(store)).toEqual([addDays(today, 28)])
    must(saveItemWithClock(store, { ...seen, details: remindedOf(seen, today) }, acting()))
    expect(dueDays(store)).toEqual([addDays(today, 88)])
    const longer = { ...seen, details: { ...seen.details, until: addDays(today, 200) } }
    must(saveItemWithClock(store, longer, acting()))
    expect(dueDays(store)).toEqual([addDays(today, 110)])
    must(saveItemWithClock(store, { ...longer, endedOn: today }, acting()))
    expect(dueDays(store)).toEqual([])
  })
})
