import type { Commitment } from '#model/case/commitment.ts'
import type { Entry, EntryInput } from '#model/case/entry.ts'
import type { CommitmentId, EntryId } from '#model/ids.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { desk, valueOf } from './api.ts'
import { nowInstant } from './clock.ts'
import { refreshAll } from './query-client.ts'
import { noteSaved } from './saved-store.ts'

/** Saves a new or changed entry; its draft is cleared with it. */
export async function saveEntry(input: EntryInput): Promise<Entry> {
  const entry = await valueOf(desk.entries.save(input))
  await refreshAll()
  return entry
}

/** Marks an entry as carried over to STAR on a day, or with `null` takes the mark away. */
export async function markInStar(entryId: EntryId, on: IsoDate | null): Promise<Entry> {
  const entry = await valueOf(desk.entries.markInStar({ entryId, on }))
  noteSaved(nowInstant())
  await refreshAll()
  return entry
}

/** Says that a promise was kept on a day, or with `null` that it is open again. */
export async function keepCommitment(
  commitmentId: CommitmentId,
  keptOn: IsoDate | null,
): Promise<Commitment> {
  const commitment = await valueOf(desk.entries.keepCommitment({ commitmentId, keptOn }))
  noteSaved(nowInstant())
  await refreshAll()
  return commitment
}
