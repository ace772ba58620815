import { eq } from 'drizzle-orm'
import { formatCaseNumber } from '#model/case/case-number.ts'
import type { CaseId } from '#model/ids.ts'
import { cases } from '../schema/cases.ts'
import type { Store } from '../store.ts'

/** Number of a case that is in the vault. */
export function readCaseNumber({ db }: Store, caseId: CaseId): string {
  const row = db
    .select({ year: cases.year, ordinal: cases.ordinal })
    .from(cases)
    .where(eq(cases.id, caseId))
    .get()
  if (row === undefined) throw new Error(`No case ${caseId}`)
  return formatCaseNumber(row.year, row.ordinal)
}
