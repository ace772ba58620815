import { and, isNull, sql } from 'drizzle-orm'
import type { Commitment } from '#model/case/commitment.ts'
import type { CaseId, EntryId } from '#model/ids.ts'
import { commitmentOf } from '../rows.ts'
import { commitments } from '../schema/entries.ts'
import type { Connection } from '../store.ts'
import { inIds } from './id-list.ts'

/** A promise with the case and the entry it was made in. */
export interface CaseCommitment {
  caseId: CaseId
  entryId: EntryId
  commitment: Commitment
}

/** Most promises a screen shows: the soonest of more than anyone keeps in mind. */
const MAX_COMMITMENTS = 200

/** Open promises of cases: the soonest due first, those without a day last, on one day as they were written. */
export function readOpenCommitments(connection: Connection, caseIds: readonly CaseId[]): CaseCommitment[] {
  return connection
    .select()
    .from(commitments)
    .where(and(inIds(commitments.caseId, caseIds), isNull(commitments.keptOn)))
    .orderBy(sql`${commitments.dueOn} is null`, commitments.dueOn, commitments.id)
    .limit(MAX_COMMITMENTS)
    .all()
    .map((row) => ({ caseId: row.caseId, entryId: row.entryId, commitment: commitmentOf(row) }))
}
