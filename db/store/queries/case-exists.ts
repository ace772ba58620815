import { eq } from 'drizzle-orm'
import type { CaseId } from '#model/ids.ts'
import { cases } from '../schema/cases.ts'
import type { Connection } from '../store.ts'

/** True for a case of the vault. */
export function caseExists(connection: Connection, id: CaseId): boolean {
  return connection.select({ id: cases.id }).from(cases).where(eq(cases.id, id)).get() !== undefined
}
