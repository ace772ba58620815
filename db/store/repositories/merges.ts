import { and, asc, eq, inArray, or } from 'drizzle-orm'
import { isDeepStrictEqual } from 'node:util'
import { Entry } from '#model/case/entry.ts'
import { DraftContent } from '#model/draft.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import type { CaseId, EntryId, PersonId, PersonMergeId } from '#model/ids.ts'
import type { Act } from '#model/journal/act.ts'
import {
  mergedPerson,
  mergeFault,
  type MergeState,
  MergeUndo,
  withPersonMerged,
} from '#model/person/merge.ts'
import type { Person } from '#model/person/person.ts'
import { err, ok, type Result } from '#model/result.ts'
import { type Acting, instantOf } from '../acting.ts'
import { recordAct } from '../journal/record-act.ts'
import { readJson } from '../rows.ts'
import { drafts } from '../schema/drafts.ts'
import { entryParticipants, withdrawnEntries } from '../schema/entries.ts'
import { casePeople, personMerges, persons } from '../schema/people.ts'
import type { Connection, Store } from '../store.ts'
import { change } from '../transaction.ts'
import { readEntries, replaceParticipants } from './entries.ts'
import { casePersonOf } from './people.ts'

/**
 * Makes two records of one person one: what the kept one does not know comes from the other, whose parts in cases and entries
 * become the kept one's. Each case that knows either is told in its own journal.
 * @returns `not_found`; `people_not_one` where personal codes say that they are two; `bad_input` for a record and itself
 */
export function mergePeople(
  store: Store,
  { keptId, goneId }: { readonly keptId: PersonId; readonly goneId: PersonId },
  acting: Acting,
): Result<PersonMergeId, ErrorCode> {
  return change(store, (tx) => {
    if (keptId === goneId) return err('bad_input')
    const [kept, gone] = [personOf(tx, keptId), personOf(tx, goneId)]
    if (kept === undefined || gone === undefined) return err('not_found')
    if (mergeFault(kept, gone) !== null) return err('people_not_one')

    const look = watched(tx, [keptId, goneId])
    const parts = moveParts(tx, gone.id, kept.id)
    const changedEntries = renameInEntries(tx, gone.id, kept.id)
    renameInDrafts(tx, gone.id, kept.id)
    // What the record that goes was merged from cannot be parted from it any more.
    tx.delete(personMerges).where(eq(personMerges.keptId, goneId)).run()
    tx.delete(persons).where(eq(persons.id, goneId)).run()
    const merged = mergedPerson(kept, gone)
    tx.update(persons).set(merged).where(eq(persons.id, keptId)).run()

    const caseIds = [...new Set([...parts, ...changedEntries].map(({ caseId }) => caseId))]
    const undo: MergeUndo = { kept, gone, merged, parts, entries: changedEntries, caseIds }
    const id = acting.newId() as PersonMergeId
    tx.insert(personMerges)
      .values({ id, keptId, undo: JSON.stringify(undo), mergedAt: instantOf(acting) })
      .run()
    look.record('person.merged', keptId, acting)
    return ok(id)
  })
}

/**
 * Parts two records again that were made one, as they were. What the kept one came by since stays its own.
 * @returns `not_found`; `merge_changed_since` where the record, a part or an entry is not as the merge left it
 */
export function unmergePeople(
  store: Store,
  { mergeId }: { readonly mergeId: PersonMergeId },
  acting: Acting,
): Result<null, ErrorCode> {
  return change(store, (tx) => {
    const row = tx.select().from(personMerges).where(eq(personMerges.id, mergeId)).get()
    if (row === undefined) return err('not_found')
    const undo = readJson(MergeUndo, row.undo)
    const { kept, gone, merged } = undo
    if (!isDeepStrictEqual(personOf(tx, kept.id), merged) || !isAsLeft(tx, undo)) {
      return err('merge_changed_since')
    }
    const look = watched(tx, [kept.id, gone.id])
    tx.update(persons).set(kept).where(eq(persons.id, kept.id)).run()
    tx.insert(persons).values(gone).run()
    for (const { isMoved, ...part } of undo.parts) {
      const own = { ...part, personId: gone.id }
      if (isMoved) tx.update(casePeople).set(own).where(eq(casePeople.id, part.id)).run()
      else tx.insert(casePeople).values(own).run()
    }
    for (const { id, before } of undo.entries) writeParticipants(tx, id, before)
    tx.delete(personMerges).where(eq(personMerges.id, mergeId)).run()
    look.record('person.unmerged', kept.id, acting)
    return ok(null)
  })
}

function personOf(tx: Connection, id: PersonId): Person | undefined {
  return tx.select().from(persons).where(eq(persons.id, id)).get()
}

/** Gives parts of one record to another; a part the other has already goes. */
function moveParts(tx: Connection, from: PersonId, to: PersonId): MergeUndo['parts'] {
  const rows = tx
    .select()
    .from(casePeople)
    .where(inArray(casePeople.personId, [from, to]))
    .all()
  const own = rows.filter(({ personId }) => personId === from)
  return own
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, caseId, role, tie }) => {
      const isDouble = rows.some(
        (other) => other.personId === to && other.caseId === caseId && other.role === role,
      )
      if (isDouble) tx.delete(casePeople).where(eq(casePeople.id, id)).run()
      else tx.update(casePeople).set({ personId: to }).where(eq(casePeople.id, id)).run()
      return { id, caseId, role, tie, isMoved: !isDouble }
    })
}

/** Names one person in the place of another in entries, those that were taken back among them. */
function renameInEntries(tx: Connection, from: PersonId, to: PersonId): MergeUndo['entries'] {
  const named = [...entriesNaming(tx, [from]).values(), ...withdrawnNaming(tx, [from])]
  return named
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, caseId, participants: before }) => {
      const after = withPersonMerged(before, from, to)
      writeParticipants(tx, id, after)
      return { id, caseId, before, after }
    })
}

function writeParticipants(tx: Connection, id: EntryId, participants: readonly PersonId[]): void {
  const withdrawn = tx.select().from(withdrawnEntries).where(eq(withdrawnEntries.id, id)).get()
  if (withdrawn === undefined) {
    replaceParticipants(tx, id, participants)
    return
  }
  const entry = JSON.stringify({ ...readJson(Entry, withdrawn.entry), participants })
  tx.update(withdrawnEntries).set({ entry }).where(eq(withdrawnEntries.id, id)).run()
}

/** Entries being written name them too; saving one would otherwise be refused. */
function renameInDrafts(tx: Connection, from: PersonId, to: PersonId): void {
  for (const row of tx.select().from(drafts).where(eq(drafts.field, 'entry')).all()) {
    const content = readJson(DraftContent, row.content)
    if (content.type !== 'entry' || !content.value.participants.includes(from)) continue
    const participants = withPersonMerged(content.value.participants, from, to)
    tx.update(drafts)
      .set({ content: JSON.stringify({ ...content, value: { ...content.value, participants } }) })
      .where(
        and(eq(drafts.caseId, row.caseId), eq(drafts.targetId, row.targetId), eq(drafts.field, row.field)),
      )
      .run()
  }
}

function entriesNaming(tx: Connection, ids: readonly PersonId[]): Map<EntryId, Entry> {
  const rows = tx
    .selectDistinct({ id: entryParticipants.entryId })
    .from(entryParticipants)
    .where(inArray(entryParticipants.personId, [...ids]))
    .all()
  return readEntries(
    tx,
    rows.map(({ id }) => id),
  )
}

function withdrawnNaming(tx: Connection, ids: readonly PersonId[]): Entry[] {
  return tx
    .select()
    .from(withdrawnEntries)
    .all()
    .map(({ entry }) => readJson(Entry, entry))
    .filter(({ participants }) => participants.some((id) => ids.includes(id)))
}

/** Whether parts and entries are as a merge left them. */
function isAsLeft(tx: Connection, { kept, gone, parts, entries: changed }: MergeUndo): boolean {
  const isCodeTaken =
    gone.personalCode !== null &&
    tx
      .select({ id: persons.id })
      .from(persons)
      .where(eq(persons.personalCode, gone.personalCode))
      .all()
      .some(({ id }) => id !== kept.id)
  const arePartsThere = parts.every(({ id, caseId, role, tie, isMoved }) => {
    const row = tx.select().from(casePeople).where(eq(casePeople.id, id)).get()
    if (!isMoved) return row === undefined && isInCase(tx, kept.id, caseId)
    return isDeepStrictEqual(row, { id, caseId, personId: kept.id, role, tie })
  })
  const present = readEntries(
    tx,
    changed.map(({ id }) => id),
  )
  const withdrawn = new Map(withdrawnNaming(tx, [kept.id]).map((entry) => [entry.id, entry]))
  const areEntriesThere = changed.every(({ id, caseId, after }) => {
    const entry = present.get(id) ?? withdrawn.get(id)
    return entry?.caseId === caseId && isDeepStrictEqual(entry.participants, after)
  })
  return !isCodeTaken && arePartsThere && areEntriesThere
}

function isInCase(tx: Connection, personId: PersonId, caseId: CaseId): boolean {
  return tx
    .select({ caseId: casePeople.caseId })
    .from(casePeople)
    .where(eq(casePeople.personId, personId))
    .all()
    .some((part) => part.caseId === caseId)
}

/** Looks at what each case knows of two records, and afterwards journals in each what became of it. */
function watched(tx: Connection, ids: readonly PersonId[]) {
  const before = knownByCases(tx, ids)
  return {
    record(act: Act, keptId: PersonId, acting: Acting): void {
      const after = knownByCases(tx, ids)
      const kept = personOf(tx, keptId)
      if (kept === undefined) throw new Error(`No person ${keptId}`)
      const { givenName, surname } = kept
      for (const caseId of [...new Set([...before.keys(), ...after.keys()])].sort()) {
        const [old, now] = [before.get(caseId) ?? NOTHING, after.get(caseId) ?? NOTHING]
        if (isDeepStrictEqual(old, now)) continue
        const changed = (one: Known, other: Known): MergeState => ({
          givenName,
          surname,
          ...one,
          entries: one.entries.filter(
            (entry) =>
              !other.entries.some(
                ({ id, participants }) =>
                  id === entry.id && isDeepStrictEqual(participants, entry.participants),
              ),
          ),
        })
        const subject = { type: 'person', id: keptId } as const
        const states = { before: changed(old, now), after: changed(now, old) }
        recordAct(tx, { act, subject, caseId, ...states }, acting)
      }
    },
  }
}

type Known = Pick<MergeState, 'people' | 'parts' | 'entries'>
const NOTHING: Known = { people: [], parts: [], entries: [] }

function knownByCases(tx: Connection, ids: readonly PersonId[]): Map<CaseId, Known> {
  const records = tx
    .select()
    .from(persons)
    .where(inArray(persons.id, [...ids]))
    .orderBy(asc(persons.id))
    .all()
  const rows = tx
    .select()
    .from(casePeople)
    .where(or(...ids.map((id) => eq(casePeople.personId, id))))
    .orderBy(asc(casePeople.id))
    .all()
  const named = [...entriesNaming(tx, ids).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const caseIds = new Set([...rows, ...named].map(({ caseId }) => caseId))
  return new Map(
    [...caseIds].map((caseId) => {
      const ofCase = rows.filter((row) => row.caseId === caseId)
      const entriesOfCase = named.filter((entry) => entry.caseId === caseId)
      const people = records
        .filter(
          ({ id }) =>
            ofCase.some(({ personId }) => personId === id) ||
            entriesOfCase.some(({ participants }) => participants.includes(id)),
        )
        .map(({ id, givenName, surname }) => ({ id, givenName, surname }))
      const parts = ofCase.flatMap((row) => {
        const person = records.find(({ id }) => id === row.personId)
        return person === undefined ? [] : [casePersonOf(row, person)]
      })
      const states = entriesOfCase.map(({ id, kind, occurredOn, participants }) => ({
        id,
        kind,
        occurredOn,
        participants,
      }))
      return [caseId, { people, parts, entries: states }]
    }),
  )
}
