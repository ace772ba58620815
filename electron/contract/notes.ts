import { z } from 'zod'
import { CaseId, QuickNoteId } from '#model/ids.ts'
import { NoteToEnquiry, QuickNote, QuickNoteInput } from '#model/quick-note.ts'
import { call } from './call.ts'
import { committed } from './drafts.ts'

/** A note on the desk, with the name of its municipality; `null` where none was said. */
export const WaitingNote = QuickNote.extend({ municipalityName: z.string().nullable() })
export type WaitingNote = z.infer<typeof WaitingNote>

export const notes = {
  /** Notes that wait for a case, the newest first. */
  list: call(z.null(), z.array(WaitingNote)),
  /** Keeps a note, or with a case makes it an entry of that case at once. */
  add: call(QuickNoteInput.extend(committed), z.null()),
  /** Makes a note an entry of a case, of the day and the time it was taken. */
  file: call(z.strictObject({ noteId: QuickNoteId, caseId: CaseId, ...committed }), z.null()),
  /** Opens an enquiry of what a note says. */
  toEnquiry: call(NoteToEnquiry.extend(committed), z.null()),
  discard: call(
    z.strictObject({ noteId: QuickNoteId, reason: z.string().trim().min(1).max(1000), ...committed }),
    z.null(),
  ),
}
