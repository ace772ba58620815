import { z } from 'zod'
import { TimelineAnchor, TimelineFilter, TimelineItem, TimelineScope } from '#model/case/timeline.ts'
import { call } from './call.ts'

/** A stretch of a timeline, newest first. */
export const TimelinePage = z.strictObject({
  items: z.array(TimelineItem),
  /** Where the next stretch begins, the earlier one; `null` at the end. */
  nextCursor: z.string().max(200).nullable(),
  /** Where the stretch before this one ends, the later one; `null` at the beginning. */
  previousCursor: z.string().max(200).nullable(),
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
      /** Where to begin when there is no cursor; without it at the newest line. */
      anchor: TimelineAnchor.optional(),
      limit: z.int().min(1).max(500),
    }),
    TimelinePage,
  ),
}
