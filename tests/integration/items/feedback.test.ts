import { describe, expect, it } from 'vitest'
import type { CaseId } from '#model/ids.ts'
import { CaseItemId } from '#model/ids.ts'
import { feedbackByYear } from '#model/item/feedback.ts'
import { date, type IsoDate } from '#model/time/dates.ts'
import { readFeedback } from '#store/queries/feedback.ts'
import { changeStage } from '#store/repositories/cases.ts'
import { saveItem } from '#store/repositories/items.ts'
import type { Store } from '#store/store.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { moveCase } from '#tests/support/builders/move.ts'
import { acting, municipalityId, must, newId, tempStore, viewing } from '#tests/support/temp-store.ts'

function say(store: Store, caseId: CaseId, notedOn: IsoDate, view: string) {
  const details = { what: 'Oli abi.', view }
  const id = CaseItemId.parse(newId())
  const days = { notedOn, dueOn: null, endedOn: null }
  return must(saveItem(store, { id, caseId, type: 'feedback', ...days, details }, acting()))
}

describe('readFeedback', () => {
  it('has what a municipality said of its cases, closed ones too, and the lines of those cases', () => {
    const store = tempStore()
    const { counselling } = aKlatCase(store, { municipality: 'Viljandi vald' })
    const other = aKlatCase(store, { municipality: 'Elva vald' })
    const said = say(store, counselling, date('2026-10-30'), 'helpful')
    say(store, other.counselling, date('2026-10-30'), 'partly')
    must(changeStage(store, { caseId: counselling, stage: 'closed', on: date('2026-11-01') }, acting()))
    const { items, cases, today } = readFeedback(store, municipalityId(store, 'Viljandi vald'), viewing())
    expect(items).toEqual([said])
    expect(cases.map(({ id }) => id)).toEqual([counselling])
    expect(feedbackByYear(items, today)).toMatchObject([{ year: 2026, counts: { helpful: 1, partly: 0 } }])
  })

  it('counts what was said of a moved case with whoever had it that day', () => {
    const store = tempStore()
    const { counselling } = aKlatCase(store, { municipality: 'Viljandi vald' })
    const before = say(store, counselling, date('2026-10-28'), 'partly')
    moveCase(store, counselling, 'Elva vald', date('2026-10-30'))
    const after = say(store, counselling, date('2026-11-01'), 'helpful')
    const of = (name: string) => readFeedback(store, municipalityId(store, name), viewing()).items
    expect(of('Viljandi vald')).toEqual([before])
    expect(of('Elva vald')).toEqual([after])
  })
})
