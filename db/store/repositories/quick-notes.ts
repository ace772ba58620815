import { eq } from 'drizzle-orm'
import type { ErrorCode } from '#model/error-codes.ts'
import type { BadInput } from '#model/field-faults.ts'
import type { CaseId, DraftTargetId, EntryId, QuickNoteId } from '#model/ids.ts'
import type { Act } from '#model/journal/act.ts'
import {
  noteFacts,
  type NoteToEnquiry,
  type QuickNote,
  type QuickNoteInput,
  questionOf,
} from '#model/quick-note.ts'
import { err, ok, type Result } from '#model/result.ts'
import { fromPlainText } from '#model/text/rich-text.ts'
import { type Acting, instantOf, todayOf } from '../acting.ts'
import { recordAct } from '../journal/record-act.ts'
import { quickNotes } from '../schema/quick-notes.ts'
import type { Connection, Store } from '../store.ts'
import { change } from '../transaction.ts'
import { openCase } from './cases.ts'
import { saveEntry } from './entries.ts'
import { municipalityExists } from './municipalities.ts'

/**
 * Keeps a note; one whose case is known becomes a phone call of that case at once.
 * @returns `date_in_future`, `not_found` (case or municipality), `bad_input` for a note that is there already
 */
export function addQuickNote(
  store: Store,
  input: QuickNoteInput,
  acting: Acting,
): Result<null, ErrorCode | BadInput> {
  return change(store, (tx): Result<null, ErrorCode | BadInput> => {
    const { caseId, ...note } = input
    if (note.occurredOn > todayOf(acting)) return err('date_in_future')
    if (caseId !== null) return becomeEntry(store, note, caseId, acting)
    if (noteOf(tx, note.id) !== null) return err('bad_input')
    if (note.municipalityId !== null && !municipalityExists(tx, note.municipalityId)) return err('not_found')
    tx.insert(quickNotes)
      .values({ ...note, createdAt: instantOf(acting) })
      .run()
    recordNote(tx, 'note.added', note, null, { after: noteFacts(note) }, acting)
    return ok(null)
  })
}

/**
 * Makes a note an entry of a case, of the day and the time it was taken, and takes it off the desk.
 * @returns `not_found` for a note that waits no longer, or an unknown case
 */
export function fileQuickNote(
  store: Store,
  { noteId, caseId }: { readonly noteId: QuickNoteId; readonly caseId: CaseId },
  acting: Acting,
): Result<null, ErrorCode | BadInput> {
  return change(store, (tx): Result<null, ErrorCode | BadInput> => {
    const note = noteOf(tx, noteId)
    if (note === null) return err('not_found')
    const entered = becomeEntry(store, note, caseId, acting)
    if (!entered.ok) return entered
    takeOff(tx, note, caseId, acting)
    return ok(null)
  })
}

/**
 * Opens an enquiry of what a note says, of the day it was taken, and takes the note off the desk.
 * @returns `not_found` for a note that waits no longer, and as `openCase` does
 */
export function noteToEnquiry(
  store: Store,
  { noteId, caseId, municipalityId, asker }: NoteToEnquiry,
  acting: Acting,
): Result<null, ErrorCode | BadInput> {
  return change(store, (tx): Result<null, ErrorCode | BadInput> => {
    const note = noteOf(tx, noteId)
    if (note === null) return err('not_found')
    const opened = openCase(
      store,
      {
        kind: 'enquiry',
        caseId,
        // No form was filled in, so that there is no draft to clear.
        draftTargetId: acting.newId() as DraftTargetId,
        municipalityId,
        requestedOn: note.occurredOn,
        channel: 'phone',
        requestReference: null,
        question: questionOf(note),
        details: { asker, askerName: null, answer: '', minutes: note.minutes },
        children: [],
        worker: null,
      },
      acting,
    )
    if (!opened.ok) return opened
    takeOff(tx, note, caseId, acting)
    return ok(null)
  })
}

/** Throws a note away; why stays in the journal, its words do not. @returns `not_found` */
export function discardQuickNote(
  store: Store,
  { noteId, reason }: { readonly noteId: QuickNoteId; readonly reason: string },
  acting: Acting,
): Result<null, ErrorCode> {
  return change(store, (tx) => {
    const note = noteOf(tx, noteId)
    if (note === null) return err('not_found')
    tx.delete(quickNotes).where(eq(quickNotes.id, noteId)).run()
    recordNote(tx, 'note.discarded', note, null, { before: noteFacts(note), reason }, acting)
    return ok(null)
  })
}

function becomeEntry(
  store: Store,
  { occurredOn, occurredAt, minutes, text }: Omit<QuickNote, 'createdAt'>,
  caseId: CaseId,
  acting: Acting,
): Result<null, ErrorCode> {
  const entered = saveEntry(
    store,
    {
      id: acting.newId() as EntryId,
      caseId,
      kind: 'phone_call',
      occurredOn,
      occurredAt,
      minutes,
      text: fromPlainText(text),
      activities: [],
      participants: [],
      commitments: [],
    },
    acting,
  )
  return entered.ok ? ok(null) : entered
}

/** The line lies under the key of the case: it says what the case got, and goes with it. */
function takeOff(tx: Connection, note: QuickNote, caseId: CaseId, acting: Acting): void {
  tx.delete(quickNotes).where(eq(quickNotes.id, note.id)).run()
  recordNote(tx, 'note.filed', note, caseId, { before: noteFacts(note) }, acting)
}

function recordNote(
  tx: Connection,
  act: Extract<Act, `note.${string}`>,
  { id }: Pick<QuickNote, 'id'>,
  caseId: CaseId | null,
  payload: { readonly before?: unknown; readonly after?: unknown; readonly reason?: string },
  acting: Acting,
): void {
  recordAct(tx, { act, subject: { type: 'note', id }, caseId, ...payload }, acting)
}

function noteOf(tx: Connection, id: QuickNoteId): QuickNote | null {
  return tx.select().from(quickNotes).where(eq(quickNotes.id, id)).get() ?? null
}
