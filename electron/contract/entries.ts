import { z } from 'zod'
import { Commitment } from '#model/case/commitment.ts'
import { Entry, EntryInput } from '#model/case/entry.ts'
import { CommitmentId, EntryId } from '#model/ids.ts'
import { IsoDate } from '#model/time/dates.ts'
import { call } from './call.ts'

export const entries = {
  /** Saves a new or changed entry and clears its draft in the same transaction; the old text stays in the journal. */
  save: call(EntryInput, Entry),
  /** Marks an entry as carried over to STAR on a day, or with `null` takes the mark away. */
  markInStar: call(z.strictObject({ entryId: EntryId, on: IsoDate.nullable() }), Entry),
  /** Says that a promise was kept on a day, or with `null` that it is open again. */
  keepCommitment: call(
    z.strictObject({ commitmentId: CommitmentId, keptOn: IsoDate.nullable() }),
    Commitment,
  ),
  /** Says that the entry was put on the clipboard for STAR, so that the journal knows it. */
  copiedForStar: call(z.strictObject({ entryId: EntryId }), z.null()),
}
