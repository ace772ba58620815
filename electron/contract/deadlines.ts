import { z } from 'zod'
import { ComputedDeadline, Override } from '#model/deadline/deadline.ts'
import { DeadlineId } from '#model/ids.ts'
import { IsoDate } from '#model/time/dates.ts'
import { call } from './call.ts'
import { committed } from './drafts.ts'

export const deadlines = {
  pause: call(
    z.strictObject({
      deadlineId: DeadlineId,
      from: IsoDate,
      reason: z.string().trim().min(1).max(1000),
      ...committed,
    }),
    ComputedDeadline,
  ),
  /** `until` is the last day the deadline stood still. */
  resume: call(z.strictObject({ deadlineId: DeadlineId, until: IsoDate, ...committed }), ComputedDeadline),
  /** Sets the due date by hand, or with `null` gives it back to the rule. */
  override: call(
    z.strictObject({ deadlineId: DeadlineId, override: Override.nullable(), ...committed }),
    ComputedDeadline,
  ),
}
