import { desc, eq, sql } from 'drizzle-orm'
import { Entry } from '#model/case/entry.ts'
import type { WithdrawnEntry } from '#model/case/withdrawn-entry.ts'
import type { CaseId, PersonId } from '#model/ids.ts'
import { fullName } from '#model/person/name.ts'
import { readJson } from '../rows.ts'
import { withdrawnEntries } from '../schema/entries.ts'
import { persons } from '../schema/people.ts'
import type { Connection, Store } from '../store.ts'
import { readEntryAttachments } from './attachments.ts'
import { inIds } from './id-list.ts'

/** Entries of a case that were taken back, the last one first. */
export function listWithdrawnEntries({ db }: Store, caseId: CaseId): WithdrawnEntry[] {
  const rows = db
    .select()
    .from(withdrawnEntries)
    .where(eq(withdrawnEntries.caseId, caseId))
    .orderBy(desc(withdrawnEntries.withdrawnAt), desc(withdrawnEntries.id))
    .all()
    .map(({ entry, reason, withdrawnAt }) => ({ entry: readJson(Entry, entry), reason, withdrawnAt }))
  const attachments = readEntryAttachments(
    db,
    [caseId],
    rows.map(({ entry }) => entry.id),
  )
  const named = db
    .select()
    .from(persons)
    .where(
      inIds(
        persons.id,
        rows.flatMap(({ entry }) => entry.participants),
      ),
    )
    .all()
  const names = new Map(named.map((person) => [person.id, fullName(person)]))
  return rows.map((row) => ({
    ...row,
    participantNames: row.entry.participants.map((id) => names.get(id) ?? ''),
    attachments: attachments.get(row.entry.id) ?? [],
  }))
}

/** Whether an entry that was taken back names a person: it may be reinstated, so the person stays in the vault. */
export function isNamedByWithdrawn(connection: Connection, personId: PersonId): boolean {
  const { id, entry } = withdrawnEntries
  const named = sql`${personId} in (select value from json_each(${entry}, '$.participants'))`
  return connection.select({ id }).from(withdrawnEntries).where(named).get() !== undefined
}
