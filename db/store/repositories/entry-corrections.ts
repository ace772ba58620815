import { and, eq } from 'drizzle-orm'
import { Entry } from '#model/case/entry.ts'
import { entryDraftTarget } from '#model/draft.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import type { CaseId, EntryId, PersonId } from '#model/ids.ts'
import type { Act } from '#model/journal/act.ts'
import { replayCase } from '#model/journal/case-history.ts'
import type { ActPayload } from '#model/journal/chain.ts'
import { partsOfMoved } from '#model/journal/moved-entry.ts'
import { fullName } from '#model/person/name.ts'
import { err, ok, type Result } from '#model/result.ts'
import { type Acting, instantOf } from '../acting.ts'
import { listActs } from '../journal/read-journal.ts'
import { recordAct } from '../journal/record-act.ts'
import { readEntryAttachments } from '../queries/attachments.ts'
import { caseExists } from '../queries/case-exists.ts'
import { inIds } from '../queries/id-list.ts'
import { readJson } from '../rows.ts'
import { attachments } from '../schema/attachments.ts'
import { drafts } from '../schema/drafts.ts'
import {
  commitments,
  entries,
  entryActivities,
  entryParticipants,
  withdrawnEntries,
} from '../schema/entries.ts'
import { persons } from '../schema/people.ts'
import type { Connection, Store } from '../store.ts'
import { change } from '../transaction.ts'
import {
  peopleOfCase,
  readEntries,
  replaceActivities,
  replaceParticipants,
  replacePromises,
} from './entries.ts'
import { removeIfUnknown } from './people.ts'

/** Who took part in an entry and is no person of the case it is to be moved to. */
export interface LeftOut {
  readonly personId: PersonId
  readonly name: string
}

/** Who would have to be left out of an entry if it were moved to a case. @returns `not_found` */
export function readLeftOut(
  { db }: Store,
  { entryId, caseId }: { readonly entryId: EntryId; readonly caseId: CaseId },
): Result<LeftOut[], ErrorCode> {
  const entry = readEntries(db, [entryId]).get(entryId)
  if (entry === undefined || !caseExists(db, caseId)) return err('not_found')
  const known = new Set(peopleOfCase(db, caseId))
  const left = entry.participants.filter((id) => !known.has(id))
  const rows = db.select().from(persons).where(inIds(persons.id, left)).all()
  const names = new Map(rows.map((person) => [person.id, fullName(person)]))
  return ok(left.map((personId) => ({ personId, name: names.get(personId) ?? '' })))
}

/**
 * Moves an entry that was written in the wrong case, with its promises, files and STAR mark. Each of the two journals
 * tells it whole, so that neither case needs the other to be told as of a day.
 * @param input.participants who took part, as far as they are people of the case it goes to; who took part when it left
 *   that case before may come back with it
 * @returns `not_found`, also for anyone else among the participants; `bad_input` for its own case;
 *   `entry_being_changed` while a change of it is unsaved
 */
export function moveEntry(
  store: Store,
  input: { readonly entryId: EntryId; readonly caseId: CaseId; readonly participants: readonly PersonId[] },
  acting: Acting,
): Result<Entry, ErrorCode> {
  return change(store, (tx) => {
    const { entryId, caseId } = input
    const before = readEntries(tx, [entryId]).get(entryId)
    if (before === undefined || !caseExists(tx, caseId)) return err('not_found')
    const from = before.caseId
    if (from === caseId) return err('bad_input')
    if (isBeingChanged(tx, before)) return err('entry_being_changed')
    const present = new Set(peopleOfCase(tx, caseId))
    const strangers = input.participants.filter((id) => !present.has(id))
    const returning = strangers.length === 0 ? [] : tookPartThere(store, entryId, caseId)
    if (strangers.some((id) => !returning.includes(id))) return err('not_found')
    const participants = stillKnown(tx, input.participants)

    const files = (of: CaseId) => readEntryAttachments(tx, [of], [entryId]).get(entryId) ?? []
    const outgoing = files(from)
    tx.update(entries).set({ caseId }).where(eq(entries.id, entryId)).run()
    tx.update(commitments).set({ caseId }).where(eq(commitments.entryId, entryId)).run()
    // Removed ones too: a removal can still be taken back.
    tx.update(attachments)
      .set({ caseId })
      .where(and(eq(attachments.entryId, entryId), eq(attachments.caseId, from)))
      .run()
    replaceParticipants(tx, entryId, participants)
    const after: Entry = { ...before, caseId, participants }
    const left = { ...before, attachments: outgoing, otherCaseId: caseId }
    recordEntryAct(tx, 'entry.moved_out', before, { before: left }, acting)
    const came = { ...after, attachments: files(caseId), otherCaseId: from }
    recordEntryAct(tx, 'entry.moved_in', after, { after: came }, acting)
    recordNames(store, tx, after, acting)
    for (const id of before.participants) if (!participants.includes(id)) removeIfUnknown(tx, id)
    return ok(after)
  })
}

/**
 * Takes an entry back. It stays as it stood, with the reason, where nothing but its own list knows it; its files are
 * hidden with it.
 * @returns `not_found`; `entry_being_changed` while a change of it is unsaved
 */
export function withdrawEntry(
  store: Store,
  { entryId, reason }: { readonly entryId: EntryId; readonly reason: string },
  acting: Acting,
): Result<null, ErrorCode> {
  return change(store, (tx) => {
    const before = readEntries(tx, [entryId]).get(entryId)
    if (before === undefined) return err('not_found')
    if (isBeingChanged(tx, before)) return err('entry_being_changed')
    const { id, caseId } = before
    tx.insert(withdrawnEntries)
      .values({ id, caseId, entry: JSON.stringify(before), reason, withdrawnAt: instantOf(acting) })
      .run()
    tx.delete(commitments).where(eq(commitments.entryId, id)).run()
    tx.delete(entryParticipants).where(eq(entryParticipants.entryId, id)).run()
    tx.delete(entryActivities).where(eq(entryActivities.entryId, id)).run()
    tx.delete(entries).where(eq(entries.id, id)).run()
    recordEntryAct(tx, 'entry.withdrawn', before, { before, reason }, acting)
    return ok(null)
  })
}

/** Puts an entry that was taken back where it stood. @returns `not_found` */
export function reinstateEntry(
  store: Store,
  { entryId }: { readonly entryId: EntryId },
  acting: Acting,
): Result<Entry, ErrorCode> {
  return change(store, (tx) => {
    const row = tx.select().from(withdrawnEntries).where(eq(withdrawnEntries.id, entryId)).get()
    if (row === undefined) return err('not_found')
    const kept = readJson(Entry, row.entry)
    const entry: Entry = { ...kept, participants: stillKnown(tx, kept.participants) }
    const { activities, participants, commitments: promises, text, ...columns } = entry
    tx.delete(withdrawnEntries).where(eq(withdrawnEntries.id, entryId)).run()
    tx.insert(entries)
      .values({ ...columns, text: JSON.stringify(text) })
      .run()
    replaceActivities(tx, entryId, activities)
    replaceParticipants(tx, entryId, participants)
    replacePromises(tx, entryId, entry.caseId, promises)
    recordEntryAct(tx, 'entry.reinstated', entry, { after: entry }, acting)
    recordNames(store, tx, entry, acting)
    return ok(entry)
  })
}

function recordEntryAct(
  tx: Connection,
  act: Act,
  { id, caseId }: Entry,
  payload: ActPayload,
  acting: Acting,
): void {
  recordAct(tx, { act, subject: { type: 'entry', id }, caseId, ...payload }, acting)
}

/** A change of the entry is typed and not saved: it would be lost sight of, or be saved into what is gone. */
function isBeingChanged(tx: Connection, { id, caseId }: Entry): boolean {
  const own = and(
    eq(drafts.caseId, caseId),
    eq(drafts.targetId, entryDraftTarget(id)),
    eq(drafts.field, 'entry'),
  )
  return tx.select({ field: drafts.field }).from(drafts).where(own).get() !== undefined
}

/** Who took part when the entry left a case. */
function tookPartThere(store: Store, entryId: EntryId, caseId: CaseId): readonly PersonId[] {
  const left = listActs(store, caseId).findLast(
    ({ act, subjectId }) => act === 'entry.moved_out' && (subjectId as EntryId) === entryId,
  )
  return left?.payload ? partsOfMoved(left.payload.before).entry.participants : []
}

/** Of people, those the vault still knows, in their order. */
function stillKnown(tx: Connection, ids: readonly PersonId[]): PersonId[] {
  const rows = tx.select({ id: persons.id }).from(persons).where(inIds(persons.id, ids)).all()
  const known = new Set(rows.map(({ id }) => id))
  return ids.filter((id) => known.has(id))
}

/** Names of those who took part and left the case: while the entry was away, the case was not told of a new name. */
function recordNames(store: Store, tx: Connection, { caseId, participants }: Entry, acting: Acting): void {
  const present = new Set(peopleOfCase(tx, caseId))
  const gone = participants.filter((id) => !present.has(id))
  if (gone.length === 0) return
  const told = replayCase(listActs(store, caseId), null)?.names
  for (const id of gone) {
    const person = tx.select().from(persons).where(eq(persons.id, id)).get()
    const before = told?.get(id)
    if (person === undefined || (before !== undefined && fullName(before) === fullName(person))) continue
    const { givenName, surname } = person
    const subject = { type: 'person', id } as const
    const states = {
      ...(before === undefined ? {} : { before: { givenName: before.givenName, surname: before.surname } }),
      after: { givenName, surname },
    }
    recordAct(tx, { act: 'person.renamed', subject, caseId, ...states }, acting)
  }
}
