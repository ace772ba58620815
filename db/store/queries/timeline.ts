import type { TimelineAnchor, TimelineFilter, TimelineItem, TimelineScope } from '#model/case/timeline.ts'
import { err, ok, type Result } from '#model/result.ts'
import type { Store } from '../store.ts'
import { formatCursor } from './timeline-cursor.ts'
import { readItems } from './timeline-items.ts'
import { findKeys } from './timeline-keys.ts'
import { stretchesOf } from './timeline-stretches.ts'

/** A stretch of a timeline, newest first. */
export interface TimelinePage {
  items: TimelineItem[]
  /** Where the next stretch begins, the earlier one; `null` at the end. */
  nextCursor: string | null
  /** Where the stretch before this one ends, the later one; `null` at the beginning. */
  previousCursor: string | null
  /** Entries by month (`YYYY-MM`) under the same filter, newest first. */
  months: { month: string; entries: number }[]
  /** Entries under the same filter, in all. */
  total: number
}

/** Which stretch of which timeline. */
export interface TimelineRequest {
  readonly scope: TimelineScope
  readonly filter: TimelineFilter
  /** `nextCursor` or `previousCursor` of a stretch that was read, `null` for the first. */
  readonly cursor: string | null
  /** Where the first stretch lies: around an entry or the beginning of a month; else it is the newest. */
  readonly anchor?: TimelineAnchor | undefined
  readonly limit: number
}

/**
 * Reads a stretch of the timeline of one case, of all cases of a child, or of all cases a municipality had: of those
 * only what lies in the time the case was that municipality's, where its first period reaches back to all before it.
 * Milestones show only while nothing is filtered but dates. An anchor is given with some of what happened after it.
 * @returns `bad_input` for a cursor that is none
 */
export function readTimeline(store: Store, request: TimelineRequest): Result<TimelinePage, 'bad_input'> {
  const stretches = stretchesOf(store, request)
  if (stretches === null) return err('bad_input')

  const { keys, hasEarlier, hasLater, months } = findKeys(store, request, stretches)
  const [first, last] = [keys[0], keys.at(-1)]
  return ok({
    items: readItems(store, keys),
    nextCursor: hasEarlier && last !== undefined ? formatCursor('earlier', last) : null,
    previousCursor: hasLater && first !== undefined ? formatCursor('later', first) : null,
    months,
    total: months.reduce((sum, month) => sum + month.entries, 0),
  })
}
