import { asc, eq } from 'drizzle-orm'
import type { Entry } from '#model/case/entry.ts'
import type { CaseId } from '#model/ids.ts'
import { readEntries } from '../repositories/entries.ts'
import { entries } from '../schema/entries.ts'
import type { Connection } from '../store.ts'

/** The entries of a case whole, oldest first. */
export function readCaseEntries(connection: Connection, caseId: CaseId): Entry[] {
  const ids = connection
    .select({ id: entries.id })
    .from(entries)
    .where(eq(entries.caseId, caseId))
    .orderBy(asc(entries.occurredOn), asc(entries.occurredAt), asc(entries.id))
    .all()
    .map(({ id }) => id)
  const read = readEntries(connection, ids)
  return ids.flatMap((id) => read.get(id) ?? [])
}
