import { asc, eq } from 'drizzle-orm'
import type { CaseId } from '#model/ids.ts'
import type { Erasure } from '#model/retention/erasure.ts'
import { erasures } from '../schema/retention.ts'
import type { Connection, Store } from '../store.ts'

const { caseId, erasedAt, ground } = erasures

/** Cases that were erased, the first one first. */
export function listErasures({ db }: Pick<Store, 'db'>): Erasure[] {
  return db.select({ caseId, erasedAt, ground }).from(erasures).orderBy(asc(erasedAt), asc(caseId)).all()
}

/** When and why a case was erased; `null` for one that was not. */
export function erasureOf(connection: Connection, id: CaseId): Erasure | null {
  return connection.select({ caseId, erasedAt, ground }).from(erasures).where(eq(caseId, id)).get() ?? null
}
