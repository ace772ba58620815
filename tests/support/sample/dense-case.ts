import { randomBytes } from 'node:crypto'
import { ENTRY_KINDS } from '#model/case/entry.ts'
import { type CaseId, type EntryId, uuidV7 } from '#model/ids.ts'
import { fromPlainText } from '#model/text/rich-text.ts'
import { addDays, dateInTallinn, TimeOfDay } from '#model/time/dates.ts'
import type { Acting } from '#store/acting.ts'
import { saveEntry } from '#store/repositories/entries.ts'
import type { Store } from '#store/store.ts'
import { must } from '../must.ts'

/** As many entries as no case has: whatever holds with them holds in all. */
export const DENSE_ENTRIES = 5000

/** Two entries of a day, so that the oldest lie seven years back. */
const ENTRIES_OF_A_DAY = 2

/** Texts of one line, of some, and of so many that they fold. */
const SENTENCES = [1, 4, 2, 9, 1, 3, 14]
const SENTENCE = 'Arutasime lastekaitsetöötajaga lapse olukorda ja leppisime kokku järgmised sammud. '

/**
 * Writes so many entries into one case, back from yesterday. Each has its number in its text, as `tihe17`; the newest is 1.
 * @returns ids of the entries, the newest first
 */
export function fillDenseCase(store: Store, caseId: CaseId, count = DENSE_ENTRIES): EntryId[] {
  const now = Date.now()
  const newId = () => uuidV7(now, randomBytes(10))
  const acting: Acting = { now, actor: newId(), newId }
  const today = dateInTallinn(now)
  return store.sqlite.transaction(() =>
    Array.from({ length: count }, (_, index) => {
      const id = newId() as EntryId
      const sentences = SENTENCE.repeat(SENTENCES[index % SENTENCES.length] ?? 1)
      must(
        saveEntry(
          store,
          {
            id,
            caseId,
            kind: ENTRY_KINDS[index % ENTRY_KINDS.length] ?? 'phone_call',
            occurredOn: addDays(today, -1 - Math.floor(index / ENTRIES_OF_A_DAY)),
            occurredAt: TimeOfDay.parse(index % ENTRIES_OF_A_DAY === 0 ? '15:00' : '09:30'),
            activities: [],
            text: fromPlainText(`tihe${index + 1} ${sentences}`),
            participants: [],
            commitments: [],
            minutes: null,
          },
          acting,
        ),
      )
      return id
    }),
  )()
}
