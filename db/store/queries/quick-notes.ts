import { desc, eq } from 'drizzle-orm'
import type { QuickNote } from '#model/quick-note.ts'
import { municipalities } from '../schema/municipalities.ts'
import { quickNotes } from '../schema/quick-notes.ts'
import type { Store } from '../store.ts'

/** A note on the desk, with the name of its municipality; `null` where none was said. */
export type WaitingNote = QuickNote & { municipalityName: string | null }

/** Notes that wait for a case, the newest first. They are few: none stays longer than it takes to find its case. */
export function readWaitingNotes({ db }: Store): WaitingNote[] {
  return db
    .select({ note: quickNotes, municipalityName: municipalities.name })
    .from(quickNotes)
    .leftJoin(municipalities, eq(municipalities.id, quickNotes.municipalityId))
    .orderBy(desc(quickNotes.createdAt), desc(quickNotes.id))
    .all()
    .map(({ note, municipalityName }) => ({ ...note, municipalityName }))
}
