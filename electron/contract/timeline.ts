import { z } from 'zod'
import { TimelineFilter, TimelineItem, TimelineScope } from '#model/case/timeline.ts'
import { call } from './call.ts'

/** A stretch of a timeline, newest first. */
export const TimelinePage = z.strictObject({
  items: z.array(TimelineItem),
  /** Where the next stretch begins; `null` at the end. */
  nextCursor: z.string().max(200).nullable(),
  /** Entries by month (`YYYY-MM`) under the same filter, newest first. */
  months: z.array(z.strictObject({ month: z.string(), entries: z.int() })),
  /** Entries under the same filter, in all. */
  total: z.int(),
})
export type TimelinePage = z.infer<typeof TimelinePage>

export const timeline = {
  list: call(
    z.strictObject({
      scope: TimelineScope,
      filter: TimelineFilter,
      cursor: z.string().max(200).nullable(),
      limit: z.int().min(1).max(500),
    }),
    TimelinePage,
  ),
}
