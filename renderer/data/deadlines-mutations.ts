import type { ComputedDeadline, Deadline } from '#model/deadline/deadline.ts'
import type { DeadlineId } from '#model/ids.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { desk, valueOf } from './api.ts'
import { refreshAll } from './query-client.ts'
import type { FormDraftKey } from './use-form-draft.ts'

/** Stops the count from a day on. */
export async function pauseDeadline(input: {
  readonly deadlineId: DeadlineId
  readonly from: IsoDate
  readonly reason: string
  readonly draft?: FormDraftKey
}): Promise<ComputedDeadline> {
  return refreshed(await valueOf(desk.deadlines.pause(input)))
}

/** Lets the count go on after a day. */
export async function resumeDeadline(input: {
  readonly deadlineId: DeadlineId
  readonly until: IsoDate
  readonly draft?: FormDraftKey
}): Promise<ComputedDeadline> {
  return refreshed(await valueOf(desk.deadlines.resume(input)))
}

/** Sets the due date by hand, or with `null` gives it back to the rule. */
export async function overrideDeadline(input: {
  readonly deadlineId: DeadlineId
  readonly override: Deadline['override']
  readonly draft?: FormDraftKey
}): Promise<ComputedDeadline> {
  return refreshed(await valueOf(desk.deadlines.override(input)))
}

async function refreshed(computed: ComputedDeadline): Promise<ComputedDeadline> {
  await refreshAll()
  return computed
}
