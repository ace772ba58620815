import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { CaseKind } from '#model/case/kinds.ts'
import { cases } from '../schema/cases.ts'
import type { Store } from '../store.ts'
import type { Viewing } from '../viewing.ts'
import { type CaseLine, readCaseLines } from './case-lines.ts'

/** Open or closed cases of one kind, or with `null` of all; the newest request first. */
export function listCases(
  { db }: Store,
  filter: { readonly kind: CaseKind | null; readonly open: boolean },
  viewing: Viewing,
): CaseLine[] {
  const condition = and(
    filter.open ? isNull(cases.closedOn) : isNotNull(cases.closedOn),
    filter.kind === null ? undefined : eq(cases.kind, filter.kind),
  )
  return readCaseLines(db, condition, viewing).lines
}
