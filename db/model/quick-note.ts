import { z } from 'zod'
import { Question } from './case/case.ts'
import { Entry } from './case/entry.ts'
import { Asker } from './case/kinds/enquiry.ts'
import { CaseId, MunicipalityId, QuickNoteId } from './ids.ts'
import { Instant, IsoDate, TimeOfDay } from './time/dates.ts'

/** Longest quick note, in characters: what is heard in one call, and short enough to become a question. */
export const MAX_NOTE_LENGTH = 10_000

/** Something heard, mostly on the phone, of which it was not known yet what case it belongs to. */
export const QuickNote = z.strictObject({
  id: QuickNoteId,
  /** Whose worker called; `null` where it was not said. */
  municipalityId: MunicipalityId.nullable(),
  /** Whom it is about, as typed: initials, a name half heard. Empty where it was not said. */
  about: z.string().trim().max(100),
  occurredOn: IsoDate,
  occurredAt: TimeOfDay.nullable(),
  minutes: Entry.shape.minutes,
  text: z.string().trim().min(1).max(MAX_NOTE_LENGTH),
  createdAt: Instant,
})
export type QuickNote = z.infer<typeof QuickNote>

/** What the desk accepts as a note. With a case it becomes an entry of that case at once, and no note is kept. */
export const QuickNoteInput = z.strictObject({
  ...QuickNote.omit({ createdAt: true }).shape,
  caseId: CaseId.nullable(),
})
export type QuickNoteInput = z.infer<typeof QuickNoteInput>

/** A note that turns out to be an enquiry: what the case needs and the note does not hold. */
export const NoteToEnquiry = z.strictObject({
  noteId: QuickNoteId,
  /** Of the case to be opened. */
  caseId: CaseId,
  municipalityId: MunicipalityId,
  asker: Asker,
})
export type NoteToEnquiry = z.infer<typeof NoteToEnquiry>

/** The question of an enquiry that a note becomes: whom it is about goes before what was said. */
export function questionOf({ about, text }: Pick<QuickNote, 'about' | 'text'>): string {
  return Question.parse(about === '' ? text : `${about}: ${text}`)
}

/**
 * What the journal keeps of a note: all but its words. A note belongs to no case, so that its line lies under the key of
 * the vault, which outlives every case; words about a child must go with the case they end in (GDPR art 17).
 */
export function noteFacts(note: Omit<QuickNote, 'createdAt'>): Readonly<Record<string, unknown>> {
  const { municipalityId, occurredOn, occurredAt, minutes, text } = note
  return { municipalityId, occurredOn, occurredAt, minutes, length: text.length }
}
