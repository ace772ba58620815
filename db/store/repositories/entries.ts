import { and, asc, eq, notInArray } from 'drizzle-orm'
import type { Commitment } from '#model/case/commitment.ts'
import type { Activity, Entry, EntryInput } from '#model/case/entry.ts'
import { saysSameInStar } from '#model/case/star-text.ts'
import { entryDraftTarget } from '#model/draft.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import type { CaseId, CommitmentId, EntryId, PersonId } from '#model/ids.ts'
import { err, ok, type Result } from '#model/result.ts'
import type { IsoDate } from '#model/time/dates.ts'
import { type Acting, instantOf, todayOf } from '../acting.ts'
import { recordAct } from '../journal/record-act.ts'
import { caseExists } from '../queries/case-exists.ts'
import { inIds } from '../queries/id-list.ts'
import { commitmentOf, entryOf } from '../rows.ts'
import {
  commitments,
  entries,
  entryActivities,
  entryParticipants,
  withdrawnEntries,
} from '../schema/entries.ts'
import { casePeople } from '../schema/people.ts'
import type { Connection, Store } from '../store.ts'
import { change } from '../transaction.ts'
import { clearDraft } from './drafts.ts'

/**
 * Saves a new or changed entry with its participants and promises and clears its draft; what stood before stays in the
 * journal. A change of what is copied to STAR takes the mark of the copy away, so that the entry is carried over again.
 * @returns `not_found` for an unknown case, an entry that was taken back, an entry or promise of another, or a participant who is not of this case
 *   (who took part before may stay); `bad_input` for a promise named twice; `date_in_future`
 */
export function saveEntry(store: Store, input: EntryInput, acting: Acting): Result<Entry, ErrorCode> {
  return change(store, (tx) => {
    const { id, caseId, activities, text, participants, commitments: promises, ...columns } = input
    if (!caseExists(tx, caseId) || isWithdrawn(tx, id)) return err('not_found')
    const today = todayOf(acting)
    const isToCome = ({ keptOn }: Commitment) => keptOn !== null && keptOn > today
    if (input.occurredOn > today || promises.some(isToCome)) return err('date_in_future')
    if (new Set(promises.map((promise) => promise.id)).size < promises.length) return err('bad_input')
    const before = readEntries(tx, [id]).get(id) ?? null
    if (before !== null && before.caseId !== caseId) return err('not_found')
    const allowed = new Set([...peopleOfCase(tx, caseId), ...(before?.participants ?? [])])
    if (participants.some((person) => !allowed.has(person))) return err('not_found')
    if (hasPromiseOfAnother(tx, id, promises)) return err('not_found')

    const now = instantOf(acting)
    const row = {
      ...columns,
      id,
      caseId,
      inStarOn: before !== null && saysSameInStar(before, input) ? before.inStarOn : null,
      createdAt: before?.createdAt ?? now,
      updatedAt: now,
      text: JSON.stringify(text),
    }
    tx.insert(entries).values(row).onConflictDoUpdate({ target: entries.id, set: row }).run()
    replaceActivities(tx, id, activities)
    replaceParticipants(tx, id, participants)
    replacePromises(tx, id, caseId, promises)
    clearDraft(tx, { caseId, targetId: entryDraftTarget(id), field: 'entry' })
    const after = entryOf(row, {
      activities: activities.toSorted((a, b) => a - b),
      participants,
      commitments: promises,
    })
    const act = before === null ? 'entry.added' : 'entry.changed'
    const change = before === null ? { after } : { before, after }
    recordAct(tx, { act, subject: { type: 'entry', id }, caseId, ...change }, acting)
    return ok(after)
  })
}

/**
 * Marks an entry as carried over to STAR on a day, or with `null` takes the mark away.
 * @returns `not_found`, `date_in_future`
 */
export function markInStar(
  store: Store,
  { entryId, on }: { readonly entryId: EntryId; readonly on: IsoDate | null },
  acting: Acting,
): Result<Entry, ErrorCode> {
  return change(store, (tx) => {
    if (on !== null && on > todayOf(acting)) return err('date_in_future')
    const entry = readEntries(tx, [entryId]).get(entryId)
    if (entry === undefined) return err('not_found')
    if (entry.inStarOn === on) return ok(entry)
    tx.update(entries).set({ inStarOn: on }).where(eq(entries.id, entryId)).run()
    recordAct(
      tx,
      {
        act: on === null ? 'entry.unmarked_in_star' : 'entry.marked_in_star',
        subject: { type: 'entry', id: entryId },
        caseId: entry.caseId,
        before: { inStarOn: entry.inStarOn },
        after: { inStarOn: on },
      },
      acting,
    )
    return ok({ ...entry, inStarOn: on })
  })
}

/**
 * Says that a promise was kept on a day, or with `null` that it is open again.
 * @returns `not_found`, `date_in_future`
 */
export function keepCommitment(
  store: Store,
  { commitmentId, keptOn }: { readonly commitmentId: CommitmentId; readonly keptOn: IsoDate | null },
  acting: Acting,
): Result<Commitment, ErrorCode> {
  return change(store, (tx) => {
    if (keptOn !== null && keptOn > todayOf(acting)) return err('date_in_future')
    const row = tx.select().from(commitments).where(eq(commitments.id, commitmentId)).get()
    if (row === undefined) return err('not_found')
    const before = commitmentOf(row)
    if (before.keptOn === keptOn) return ok(before)
    tx.update(commitments).set({ keptOn }).where(eq(commitments.id, commitmentId)).run()
    const after = { ...before, keptOn }
    recordAct(
      tx,
      {
        act: keptOn === null ? 'commitment.reopened' : 'commitment.kept',
        subject: { type: 'commitment', id: commitmentId },
        caseId: row.caseId,
        before,
        after,
      },
      acting,
    )
    return ok(after)
  })
}

/** Journals that an entry was put on the clipboard for STAR: its text left the vault. @returns `not_found` */
export function recordCopiedForStar(
  store: Store,
  { entryId }: { readonly entryId: EntryId },
  acting: Acting,
): Result<null, ErrorCode> {
  return change(store, (tx) => {
    const row = tx.select({ caseId: entries.caseId }).from(entries).where(eq(entries.id, entryId)).get()
    if (row === undefined) return err('not_found')
    const subject = { type: 'entry', id: entryId } as const
    recordAct(tx, { act: 'entry.copied_for_star', subject, caseId: row.caseId }, acting)
    return ok(null)
  })
}

/** Entries with all their parts: one query a table, whatever the number of entries. */
export function readEntries(connection: Connection, ids: readonly EntryId[]): Map<EntryId, Entry> {
  const activities = Map.groupBy(
    connection
      .select()
      .from(entryActivities)
      .where(inIds(entryActivities.entryId, ids))
      .orderBy(asc(entryActivities.activity))
      .all(),
    ({ entryId }) => entryId,
  )
  const participants = Map.groupBy(
    connection
      .select()
      .from(entryParticipants)
      .where(inIds(entryParticipants.entryId, ids))
      .orderBy(asc(entryParticipants.ordinal))
      .all(),
    ({ entryId }) => entryId,
  )
  const promises = Map.groupBy(
    connection
      .select()
      .from(commitments)
      .where(inIds(commitments.entryId, ids))
      .orderBy(asc(commitments.ordinal))
      .all(),
    ({ entryId }) => entryId,
  )
  const rows = connection.select().from(entries).where(inIds(entries.id, ids)).all()
  return new Map(
    rows.map((row) => [
      row.id,
      entryOf(row, {
        activities: (activities.get(row.id) ?? []).map(({ activity }) => activity),
        participants: (participants.get(row.id) ?? []).map(({ personId }) => personId),
        commitments: (promises.get(row.id) ?? []).map(commitmentOf),
      }),
    ]),
  )
}

/** People of a case, each as often as they have a part in it. */
export function peopleOfCase(tx: Connection, caseId: CaseId): PersonId[] {
  return tx
    .select({ id: casePeople.personId })
    .from(casePeople)
    .where(eq(casePeople.caseId, caseId))
    .all()
    .map(({ id }) => id)
}

/** An entry that was taken back is reinstated or stays away; a form left open over it cannot write it anew. */
function isWithdrawn(tx: Connection, entryId: EntryId): boolean {
  const { id } = withdrawnEntries
  return tx.select({ id }).from(withdrawnEntries).where(eq(id, entryId)).get() !== undefined
}

function hasPromiseOfAnother(tx: Connection, entryId: EntryId, promises: readonly Commitment[]): boolean {
  const ids = promises.map(({ id }) => id)
  return tx
    .select({ entryId: commitments.entryId })
    .from(commitments)
    .where(inIds(commitments.id, ids))
    .all()
    .some((known) => known.entryId !== entryId)
}

/** Writes which activities an entry was, in place of those that stood. */
export function replaceActivities(tx: Connection, entryId: EntryId, activities: readonly Activity[]): void {
  tx.delete(entryActivities).where(eq(entryActivities.entryId, entryId)).run()
  for (const activity of activities) tx.insert(entryActivities).values({ entryId, activity }).run()
}

/** Writes who took part in an entry, in place of those who stood. */
export function replaceParticipants(
  tx: Connection,
  entryId: EntryId,
  participants: readonly PersonId[],
): void {
  tx.delete(entryParticipants).where(eq(entryParticipants.entryId, entryId)).run()
  participants.forEach((personId, index) => {
    tx.insert(entryParticipants)
      .values({ entryId, personId, ordinal: index + 1 })
      .run()
  })
}

/** Writes the promises of an entry, in place of those that stood. */
export function replacePromises(
  tx: Connection,
  entryId: EntryId,
  caseId: CaseId,
  promises: readonly Commitment[],
): void {
  const kept = promises.map(({ id }) => id)
  tx.delete(commitments)
    .where(and(eq(commitments.entryId, entryId), notInArray(commitments.id, kept)))
    .run()
  promises.forEach((promise, index) => {
    const row = { ...promise, entryId, caseId, ordinal: index + 1 }
    tx.insert(commitments).values(row).onConflictDoUpdate({ target: commitments.id, set: row }).run()
  })
}
