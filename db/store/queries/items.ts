import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { CaseId } from '#model/ids.ts'
import { CaseItem } from '#model/item/item.ts'
import { caseItems } from '../schema/items.ts'
import type { Connection } from '../store.ts'
import { inIds } from './id-list.ts'

type Row = typeof caseItems.$inferSelect

/** An item from its row. @throws ZodError when the row is of no shape the model knows */
export function itemOf(row: Row): CaseItem {
  return CaseItem.parse({ ...row, details: JSON.parse(row.details) as unknown })
}

/** Everything kept on a case beside its entries. */
export function listItems(connection: Connection, caseId: CaseId): CaseItem[] {
  return connection
    .select()
    .from(caseItems)
    .where(eq(caseItems.caseId, caseId))
    .orderBy(asc(caseItems.type), asc(caseItems.notedOn), asc(caseItems.id))
    .all()
    .map(itemOf)
}

/** What of these cases asks for attention on a day, soonest first. */
export function listDueItems(connection: Connection, caseIds: readonly CaseId[]): CaseItem[] {
  return connection
    .select()
    .from(caseItems)
    .where(and(isNotNull(caseItems.dueOn), isNull(caseItems.endedOn), inIds(caseItems.caseId, caseIds)))
    .orderBy(asc(caseItems.dueOn), asc(caseItems.id))
    .all()
    .map(itemOf)
}
