import { describe, expect, it } from 'vitest'
import { type CaseId, CaseItemId } from '#model/ids.ts'
import type { ItemInput } from '#model/item/item.ts'
import { addDays, date } from '#model/time/dates.ts'
import { listActs } from '#store/journal/read-journal.ts'
import { readCaseAsOf } from '#store/queries/case-as-of.ts'
import { readCase } from '#store/queries/case-view.ts'
import { saveItemWithClock } from '#store/repositories/klat-clock.ts'
import type { Store } from '#store/store.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { acting, must, newId, tempStore, viewing } from '#tests/support/temp-store.ts'

const { today } = viewing()
const ASKED = addDays(today, -4)

function anAttachment(caseId: CaseId, changes: Partial<ItemInput> = {}): ItemInput {
  return {
    id: CaseItemId.parse(newId()),
    caseId,
    type: 'klat_attachment',
    notedOn: ASKED,
    dueOn: null,
    endedOn: null,
    details: { what: 'Kooli iseloomustus', clock: 'stands' },
    ...changes,
  }
}

function clockOf(store: Store, caseId: CaseId) {
  return must(readCase(store, caseId, viewing())).deadlines.find(
    ({ deadline }) => deadline.ruleId === 'klat_opinion',
  )
}

describe('attachments of a KLAT request', () => {
  it('stop the clock while they are owed, and start it when the last has come', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store, { requestedOn: date('2026-10-26') })
    const plain = clockOf(store, opinion)?.dueOn
    const first = anAttachment(opinion)
    const second = anAttachment(opinion, { details: { what: 'Terviseandmed', clock: 'stands' } })
    must(saveItemWithClock(store, first, acting()))
    must(saveItemWithClock(store, second, acting()))
    expect(clockOf(store, opinion)?.deadline.pauses).toEqual([
      { from: ASKED, until: null, reason: 'Oodatakse lisa: Kooli iseloomustus' },
    ])
    must(saveItemWithClock(store, { ...first, endedOn: addDays(today, -2) }, acting()))
    expect(clockOf(store, opinion)?.state.state).toBe('paused')
    const cameOn = addDays(today, -1)
    must(saveItemWithClock(store, { ...second, endedOn: cameOn }, acting()))
    expect(clockOf(store, opinion)).toMatchObject({
      deadline: { pauses: [{ from: ASKED, until: cameOn }] },
      pausedDays: 4,
      plainDueOn: plain,
    })
    expect(listActs(store, opinion).map(({ act }) => act)).toContain('deadline.resumed')
    const known = must(readCaseAsOf(store, { caseId: opinion, day: today }, viewing()))
    expect(known).toMatchObject({ known: { items: [{}, {}] } })
  })

  it('leave the clock alone where the specialist says that it runs', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const details = { what: 'Terviseandmed', clock: 'runs' }
    must(saveItemWithClock(store, anAttachment(opinion, { details }), acting()))
    expect(clockOf(store, opinion)?.deadline.pauses).toEqual([])
  })
})
