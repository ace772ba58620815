import { eq } from 'drizzle-orm'
import type { TimelineAnchor } from '#model/case/timeline.ts'
import { entries } from '../schema/entries.ts'
import type { Store } from '../store.ts'
import { type Cursor, endOfMonth, parseCursor, type Stretch } from './timeline-cursor.ts'
import type { TimelineRequest } from './timeline.ts'

/** A stretch and how much of it at most. */
export interface Part extends Stretch {
  readonly limit: number
}

/** Later than all there is. */
export const NEWEST: Cursor = endOfMonth('9999-12')

/** What is read for a request, the later part first; `null` for a cursor that is none. */
export function stretchesOf(store: Store, { cursor, anchor, limit }: TimelineRequest): Part[] | null {
  if (cursor !== null) {
    const stretch = parseCursor(cursor)
    return stretch && [{ ...stretch, limit }]
  }
  const place = anchor === undefined ? null : placeOf(store, anchor)
  if (place === null) return [{ side: 'earlier', place: NEWEST, limit }]
  // At least one on either side, so that there is a way on wherever there is anything.
  const later = Math.max(1, Math.floor(limit / 3))
  return [
    { side: 'later', place, limit: later },
    { side: 'earlier', place, inclusive: true, limit: Math.max(1, limit - later) },
  ]
}

/** Where an anchor stands; `null` for an entry that is none. */
function placeOf({ db }: Store, anchor: TimelineAnchor): Cursor | null {
  if (anchor.type === 'month') return endOfMonth(anchor.month)
  const { id, occurredOn, occurredAt } = entries
  const entry = db.select({ occurredOn, occurredAt }).from(entries).where(eq(id, anchor.entryId)).get()
  return entry === undefined
    ? null
    : { on: entry.occurredOn, time: entry.occurredAt ?? '', id: anchor.entryId }
}
