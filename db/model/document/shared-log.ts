import type { Activity, Entry, EntryKind } from '../case/entry.ts'
import type { Commitment } from '../case/commitment.ts'

/** What a document may know of an entry: that it happened and what was promised. Its text stays on the desk. */
export type LogEntry = Readonly<Pick<Entry, 'id' | 'kind' | 'occurredOn' | 'activities' | 'commitments'>>

export type SharedKind = Exclude<EntryKind, 'own_work'>
export type SharedActivity = Exclude<Activity, 10>

/** An entry as it may leave the desk. */
export interface SharedEntry {
  readonly id: Entry['id']
  readonly kind: SharedKind
  readonly occurredOn: Entry['occurredOn']
  readonly activities: readonly SharedActivity[]
  readonly commitments: readonly Commitment[]
}

/**
 * What of a log may leave the desk. Own work stays here, and so do remarks on the worker's role (activity 10): an entry
 * that was nothing else is left out whole, with its promises; one that was more is shown without that activity.
 */
export function sharedLog(log: readonly LogEntry[]): SharedEntry[] {
  return log.flatMap(({ id, kind, activities, occurredOn, commitments }) => {
    const shared = activities.filter((activity) => activity !== 10)
    const wasOnlyRemarks = activities.length > 0 && shared.length === 0
    if (kind === 'own_work' || wasOnlyRemarks) return []
    return [{ id, kind, occurredOn, activities: shared, commitments }]
  })
}
