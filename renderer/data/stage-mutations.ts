import type { Stage } from '#model/case/stage.ts'
import type { CaseId } from '#model/ids.ts'
import type { ClosingGround } from '#model/item/item-types.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { desk, valueOf } from './api.ts'
import { refreshAll } from './query-client.ts'
import type { FormDraftKey } from './use-form-draft.ts'

/** Moves a case to a stage on a day. */
export async function changeStage(input: {
  readonly caseId: CaseId
  readonly stage: Stage
  readonly on: IsoDate
  readonly closing?: { readonly ground: ClosingGround; readonly note: string }
  readonly withCounselling?: boolean
  readonly draft?: FormDraftKey
}): Promise<void> {
  await valueOf(desk.cases.changeStage(input))
  await refreshAll()
}
