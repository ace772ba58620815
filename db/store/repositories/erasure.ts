import { eq, or } from 'drizzle-orm'
import type { ErrorCode } from '#model/error-codes.ts'
import type { CaseId, PersonId } from '#model/ids.ts'
import { PERSON_FIELDS, ROLE_DATA } from '#model/person/role-data.ts'
import type { Erasure, ErasureGround } from '#model/retention/erasure.ts'
import { err, ok, type Result } from '#model/result.ts'
import { type Acting, instantOf } from '../acting.ts'
import { recordAct } from '../journal/record-act.ts'
import { listErasures } from '../queries/erasures.ts'
import { inIds } from '../queries/id-list.ts'
import { readReview } from '../queries/retention.ts'
import { caseLinks, cases } from '../schema/cases.ts'
import { casePeople, persons } from '../schema/people.ts'
import { erasures } from '../schema/retention.ts'
import type { Connection, Store } from '../store.ts'
import { sweepLog } from '../sweep-log.ts'
import { TABLE_DUTIES, type TableDuty } from '../table-duties.ts'
import { change } from '../transaction.ts'
import type { Viewing } from '../viewing.ts'
import { forgetTaughtNames } from './taught-words.ts'

/**
 * Erases a case with everything the vault holds of it, and of people whom no other case knows. `TABLE_DUTIES` says what
 * goes. What stays: one row in `erasures` and one in the journal, with the id of the case and the code of the ground; the
 * chain holds. All in one transaction but for the contents of attachments, which `eraseLooseContent` takes after it; then the
 * log is emptied, which holds the pages as they were.
 * @returns `not_found`, or `retention_not_due` where the ground is a period that has not ended
 */
export function eraseCase(
  store: Store,
  { caseId, ground }: { readonly caseId: CaseId; readonly ground: ErasureGround },
  acting: Acting,
  viewing: Viewing,
): Result<Erasure, ErrorCode> {
  const erased = change(store, (tx): Result<Erasure, ErrorCode> => {
    if (ground === 'period_ended') {
      const review = readReview(tx, caseId, viewing)
      if (review === null) return err('not_found')
      if (review.state !== 'due') return err('retention_not_due')
    }
    const erasure = { caseId, erasedAt: instantOf(acting), ground }
    return eraseInside(store, tx, erasure, acting) ? ok(erasure) : err('not_found')
  })
  if (erased.ok) sweepLog(store)
  return erased
}

/**
 * Erases again what was erased after a restored backup was made: such cases come back with it. Cases the backup does not
 * know are kept in mind all the same, so that a later restore of it, or a backup made now, is complete.
 * @param known erasures as they stand beside the vault and its backups
 * @returns how many cases were there and are erased now
 */
export function repeatErasures(
  store: Store,
  known: readonly Erasure[],
  acting: Acting,
): Result<number, ErrorCode> {
  const repeated = change(store, (tx): Result<number, ErrorCode> => {
    const recorded = new Set(listErasures(store).map(({ caseId }) => caseId))
    let count = 0
    for (const erasure of known) {
      if (recorded.has(erasure.caseId)) continue
      recorded.add(erasure.caseId)
      if (eraseInside(store, tx, erasure, acting)) count += 1
      else tx.insert(erasures).values(erasure).run()
    }
    return ok(count)
  })
  if (repeated.ok && repeated.value > 0) sweepLog(store)
  return repeated
}

/** Erases a case inside a transaction; false where the vault does not hold it. */
function eraseInside(store: Store, tx: Connection, erasure: Erasure, acting: Acting): boolean {
  const { caseId, ground } = erasure
  const row = tx
    .select({ year: cases.year, ordinal: cases.ordinal })
    .from(cases)
    .where(eq(cases.id, caseId))
    .get()
  if (row === undefined) return false

  const held = whatIsHeld(store, caseId)
  const named = namedBy(tx, held.persons)
  recordUnlinked(tx, caseId, acting)
  tx.insert(erasures)
    .values({ ...erasure, ...row })
    .run()
  for (const [table, { erasure: duty }] of duties()) {
    if ('rows' in duty)
      store.sqlite.prepare(`delete from "${table}" where ${duty.rows}`).run(...given(duty.rows, held))
  }
  forgetRoleData(tx, held.persons)
  forgetTaughtNames(tx, namesGone(tx, named))
  proveGone(store, held)
  // Outside the case's own scope: its key is gone. Not under the restored case's day either: this is when it is done.
  const subject = { type: 'case', id: caseId } as const
  recordAct(tx, { act: 'case.erased', subject, caseId: null, after: { ground } }, acting)
  return true
}

/** What a case held before it goes, as the conditions of `TABLE_DUTIES` name it. */
interface Held {
  readonly caseId: CaseId
  readonly persons: readonly PersonId[]
  /** What the search knows its texts by. */
  readonly texts: readonly string[]
}

function whatIsHeld({ sqlite }: Store, caseId: CaseId): Held {
  const listOf = <T extends string>(query: string) =>
    sqlite.prepare<[{ caseId: CaseId }], T>(query).pluck().all({ caseId })
  return {
    caseId,
    persons: listOf<PersonId>(
      `select person_id from case_people where case_id = @caseId
       union select person_id from entry_participants join entries on entries.id = entry_id where case_id = @caseId
       union select value from withdrawn_entries, json_each(entry, '$.participants') where case_id = @caseId`,
    ),
    texts: listOf(
      `select id from entries where case_id = @caseId union all
       select id from case_items where case_id = @caseId union all
       select id from documents where case_id = @caseId union all select @caseId`,
    ),
  }
}

/** The values a condition names, and no others: the driver refuses those. */
function given(condition: string, held: Held): readonly Record<string, string>[] {
  const values = Object.entries(held)
    .filter(([name]) => condition.includes(`@${name}`))
    .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const)
  return values.length === 0 ? [] : [Object.fromEntries(values)]
}

function duties(): (readonly [string, TableDuty])[] {
  return Object.entries(TABLE_DUTIES)
}

/** Looks for anything that is left. @throws Error when a table still holds the case: the erasing is then undone */
function proveGone({ sqlite }: Store, held: Held): void {
  for (const [table, { erasure }] of duties()) {
    const condition = 'rows' in erasure ? erasure.rows : 'gone' in erasure ? erasure.gone : null
    if (condition === null) continue
    const left = sqlite
      .prepare(`select 1 from "${table}" where ${condition} limit 1`)
      .get(...given(condition, held))
    if (left !== undefined) throw new Error(`${table} still holds an erased case`)
  }
}

/**
 * People whom another case knows stay, with what their parts there may have (`ROLE_DATA`); those who are only named in its
 * entries keep their name. Their other cases never saw what is forgotten, so that nothing changed for them.
 */
function forgetRoleData(tx: Connection, personIds: readonly PersonId[]): void {
  const left = tx.select().from(persons).where(inIds(persons.id, personIds)).all()
  const parts = tx
    .select({ personId: casePeople.personId, role: casePeople.role })
    .from(casePeople)
    .where(inIds(casePeople.personId, personIds))
    .all()
  for (const person of left) {
    const roles = parts.filter(({ personId }) => personId === person.id).map(({ role }) => role)
    const forgotten = PERSON_FIELDS.filter(
      (field) => person[field] !== null && !roles.some((role) => ROLE_DATA[role].has(field)),
    )
    if (forgotten.length === 0) continue
    tx.update(persons)
      .set(Object.fromEntries(forgotten.map((field) => [field, null])))
      .where(eq(persons.id, person.id))
      .run()
  }
}

const namedBy = (tx: Connection, personIds: readonly PersonId[]) =>
  tx.select().from(persons).where(inIds(persons.id, personIds)).all()

/** Names of those who are not in the vault any more. */
function namesGone(tx: Connection, before: ReturnType<typeof namedBy>): string[] {
  const ids = before.map(({ id }) => id)
  const left = new Set(namedBy(tx, ids).map(({ id }) => id))
  return before.filter(({ id }) => !left.has(id)).flatMap(({ givenName, surname }) => [givenName, surname])
}

/** For the cases it was tied to the tie ends, which their journal says, by ids alone. */
function recordUnlinked(tx: Connection, caseId: CaseId, acting: Acting): void {
  const links = tx
    .select()
    .from(caseLinks)
    .where(or(eq(caseLinks.caseId, caseId), eq(caseLinks.linkedCaseId, caseId)))
    .all()
  for (const { caseId: one, linkedCaseId: other, type } of links) {
    const left = one === caseId ? other : one
    const subject = { type: 'case', id: left } as const
    const before = { linkedCaseId: caseId, type }
    recordAct(tx, { act: 'case.unlinked', subject, caseId: left, before }, acting)
  }
}
