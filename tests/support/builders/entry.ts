import type { Commitment } from '#model/case/commitment.ts'
import type { EntryInput } from '#model/case/entry.ts'
import type { CaseId, CommitmentId, EntryId, PersonId } from '#model/ids.ts'
import { fromPlainText } from '#model/text/rich-text.ts'
import { date, type IsoDate, TimeOfDay } from '#model/time/dates.ts'
import type { Store } from '#store/store.ts'
import { newId } from '../temp-store.ts'

/** What a test may say of an entry, in plain words. */
export interface EntryFacts {
  id?: EntryId
  kind?: EntryInput['kind']
  on?: string
  at?: string | null
  activities?: EntryInput['activities']
  text?: string
  participants?: PersonId[]
  commitments?: Commitment[]
  minutes?: number | null
}

/** An entry of a case: by default a phone call a few days ago. */
export function anEntry(caseId: CaseId, given: EntryFacts = {}): EntryInput {
  const on: IsoDate = date(given.on ?? '2026-10-28')
  return {
    id: given.id ?? (newId() as EntryId),
    caseId,
    kind: given.kind ?? 'phone_call',
    occurredOn: on,
    occurredAt: given.at === undefined || given.at === null ? null : TimeOfDay.parse(given.at),
    activities: given.activities ?? [],
    text: fromPlainText(given.text ?? 'Arutasime lapse olukorda.'),
    participants: given.participants ?? [],
    commitments: given.commitments ?? [],
    minutes: given.minutes ?? null,
  }
}

/** A promise of the specialist's own, open and without a day. */
export function aCommitment(given: Partial<Commitment> = {}): Commitment {
  return {
    id: newId() as CommitmentId,
    what: 'Saadab kooli kontakti',
    side: 'mine',
    who: '',
    dueOn: null,
    keptOn: null,
    ...given,
  }
}

/** Who is in a case, in the order they were added. */
export function peopleIn(store: Store, caseId: CaseId): PersonId[] {
  return store.sqlite
    .prepare<[string], PersonId>('select person_id from case_people where case_id = ? order by id')
    .pluck()
    .all(caseId)
}
