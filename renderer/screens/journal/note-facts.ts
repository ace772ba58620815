import { z } from 'zod'
import { formatTime, IsoDate, TimeOfDay } from '#model/time/dates.ts'

import type { Translate } from '../../i18n/catalogues.ts'
import { type ChangeFact, day, fact, of } from './fact.ts'

const NoteState = z.object({
  municipalityId: z.string().nullable(),
  occurredOn: IsoDate,
  occurredAt: TimeOfDay.nullable(),
  minutes: z.int().nullable(),
  length: z.int(),
})

/** A note that waited for its case: whose it was, when, how long; its words are not in the journal. */
export function noteFacts(
  t: Translate,
  state: unknown,
  names: Readonly<Record<string, string>>,
): ChangeFact[] {
  return of(NoteState, state, ({ municipalityId, occurredOn, occurredAt, minutes, length }) => [
    fact(t, 'municipality', municipalityId && names[municipalityId]),
    fact(t, 'occurredOn', day(occurredOn)),
    fact(t, 'occurredAt', occurredAt && formatTime(occurredAt)),
    fact(t, 'minutes', minutes),
    { term: t('quickLog.journalLength'), value: String(length) },
  ])
}
