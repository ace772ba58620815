import type { EntryInput } from '#model/case/entry.ts'
import type { CaseId, EntryId } from '#model/ids.ts'
import { fromPlainText } from '#model/text/rich-text.ts'
import { date, type IsoDate, TimeOfDay } from '#model/time/dates.ts'
import { newId } from '../temp-store.ts'

/** What a test may say of an entry, in plain words. */
export interface EntryFacts {
  id?: EntryId
  kind?: EntryInput['kind']
  on?: string
  at?: string | null
  activities?: EntryInput['activities']
  text?: string
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
  }
}
