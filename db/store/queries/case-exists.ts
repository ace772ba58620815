import { eq } from 'drizzle-orm'
import type { CaseKind } from '#model/case/kinds.ts'
import type { CaseId } from '#model/ids.ts'
import { cases } from '../schema/cases.ts'
import type { Connection } from '../store.ts'

/** True for a case of the vault. */
export function caseExists(connection: Connection, id: CaseId): boolean {
  return connection.select({ id: cases.id }).from(cases).where(eq(cases.id, id)).get() !== undefined
}

/** The kind of a case; `null` for one that is not in the vault. */
export function kindOf(connection: Connection, id: CaseId): CaseKind | null {
  return connection.select({ kind: cases.kind }).from(cases).where(eq(cases.id, id)).get()?.kind ?? null
}
