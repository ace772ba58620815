import { z } from 'zod'
import { Entry } from '#model/case/entry.ts'
import { WithdrawalReason, WithdrawnEntry } from '#model/case/withdrawn-entry.ts'
import { CaseId, EntryId, PersonId } from '#model/ids.ts'
import { call } from './call.ts'
import { committed } from './drafts.ts'

export const corrections = {
  /** Who took part in an entry and is no person of the case it is to be moved to. */
  leftOut: call(
    z.strictObject({ entryId: EntryId, caseId: CaseId }),
    z.array(z.strictObject({ personId: PersonId, name: z.string() })),
  ),
  /** Moves an entry to another case. `entry_being_changed` while a change of it is unsaved. */
  moveEntry: call(
    z.strictObject({ entryId: EntryId, caseId: CaseId, participants: Entry.shape.participants }),
    Entry,
  ),
  /** Takes an entry back; it is kept with the reason and can be reinstated. */
  withdrawEntry: call(z.strictObject({ entryId: EntryId, reason: WithdrawalReason, ...committed }), z.null()),
  reinstateEntry: call(z.strictObject({ entryId: EntryId }), Entry),
  /** Entries of a case that were taken back, the last one first. */
  withdrawnEntries: call(z.strictObject({ caseId: CaseId }), z.array(WithdrawnEntry)),
}
