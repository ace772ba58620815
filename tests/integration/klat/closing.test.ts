import { describe, expect, it } from 'vitest'
import type { CaseId } from '#model/ids.ts'
import { err } from '#model/result.ts'
import { addDays } from '#model/time/dates.ts'
import { readCase } from '#store/queries/case-view.ts'
import { changeStage } from '#store/repositories/cases.ts'
import { enterStageJudged } from '#store/repositories/closing.ts'
import type { Store } from '#store/store.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { acting, must, tempStore, viewing } from '#tests/support/temp-store.ts'

const { today } = viewing()
const view = (store: Store, id: CaseId) => must(readCase(store, id, viewing()))

describe('closing an opinion', () => {
  it('closes its counselling in one act, its summary being in the opinion', () => {
    const store = tempStore()
    const { opinion, counselling } = aKlatCase(store)
    const step = { caseId: opinion, stage: 'closed', on: today, withCounselling: true } as const
    must(enterStageJudged(store, step, acting()))
    expect(view(store, opinion).case.closedOn).toBe(today)
    expect(view(store, counselling)).toMatchObject({
      case: { closedOn: today, stage: 'closed' },
      items: [{ type: 'closing_ground', details: { ground: 'in_opinion' } }],
    })
  })

  it('leaves the counselling open where that is not asked for', () => {
    const store = tempStore()
    const { opinion, counselling } = aKlatCase(store)
    must(enterStageJudged(store, { caseId: opinion, stage: 'closed', on: today }, acting()))
    expect(view(store, counselling).case.closedOn).toBeNull()
  })

  it('closes neither where the counselling went on after that day', () => {
    const store = tempStore()
    const { opinion, counselling } = aKlatCase(store)
    must(changeStage(store, { caseId: counselling, stage: 'counselling', on: today }, acting()))
    const step = { caseId: opinion, stage: 'closed', on: addDays(today, -1), withCounselling: true } as const
    expect(enterStageJudged(store, step, acting())).toEqual(err('stage_not_possible'))
    expect(view(store, opinion).case.closedOn).toBeNull()
    expect(view(store, counselling).items).toEqual([])
  })
})
