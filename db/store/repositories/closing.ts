import type { CaseRecord } from '#model/case/case.ts'
import type { Stage } from '#model/case/stage.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import type { BadInput } from '#model/field-faults.ts'
import { type CaseId, CaseItemId } from '#model/ids.ts'
import { closingGaps } from '#model/item/closing.ts'
import type { ItemInput } from '#model/item/item.ts'
import type { ClosingGround } from '#model/item/item-types.ts'
import { err, type Result } from '#model/result.ts'
import type { IsoDate } from '#model/time/dates.ts'
import { type Acting, todayOf } from '../acting.ts'
import { listItems } from '../queries/items.ts'
import { kindOf } from '../queries/case-exists.ts'
import { openCounsellingsOf } from '../queries/counselling-of.ts'
import type { Store } from '../store.ts'
import { changeStage } from './cases.ts'
import { change } from '../transaction.ts'
import { saveItem } from './items.ts'

/** A step of a case, and for one that closes counselling on another ground than its criteria: which. */
export interface StageChange {
  readonly caseId: CaseId
  readonly stage: Stage
  readonly on: IsoDate
  readonly closing?: { readonly ground: ClosingGround; readonly note: string } | undefined
  /** Closes the open counsellings of a KLAT opinion with it; the opinion stands for their summaries. */
  readonly withCounselling?: boolean | undefined
}

/**
 * Moves a case to a stage. Counselling ends when each of its five criteria is judged, met or not, or on another ground (the
 * unit's services, "Siseriiklikud juhtumid").
 * @returns what `changeStage` does, and `closing_not_judged`
 */
export function enterStageJudged(
  store: Store,
  { closing, withCounselling, ...step }: StageChange,
  acting: Acting,
): Result<CaseRecord, ErrorCode | BadInput> {
  return change(store, (tx): Result<CaseRecord, ErrorCode | BadInput> => {
    const isClosing = step.stage === 'closed'
    if (isClosing && closing !== undefined) {
      const kept = saveItem(store, closingItem(step.caseId, closing, acting), acting)
      if (!kept.ok) return kept
    }
    const mustBeJudged = isClosing && kindOf(tx, step.caseId) === 'domestic_counselling'
    if (mustBeJudged && closingGaps(listItems(tx, step.caseId)).length > 0) return err('closing_not_judged')
    const changed = changeStage(store, step, acting)
    if (!changed.ok || !isClosing || withCounselling !== true) return changed
    for (const caseId of openCounsellingsOf(store, step.caseId)) {
      const closed = closeInOpinion(store, { ...step, caseId }, acting)
      if (!closed.ok) return closed
    }
    return changed
  })
}

function closeInOpinion(
  store: Store,
  step: StageChange,
  acting: Acting,
): Result<CaseRecord, ErrorCode | BadInput> {
  return enterStageJudged(store, { ...step, closing: { ground: 'in_opinion', note: '' } }, acting)
}

function closingItem(
  caseId: CaseId,
  { ground, note }: NonNullable<StageChange['closing']>,
  acting: Acting,
): ItemInput {
  return {
    id: CaseItemId.parse(acting.newId()),
    caseId,
    type: 'closing_ground',
    notedOn: todayOf(acting),
    dueOn: null,
    endedOn: null,
    details: { ground, what: note },
  }
}
