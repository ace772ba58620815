import { and, asc, eq, or } from 'drizzle-orm'
import type { LogEntry } from '#model/document/shared-log.ts'
import type { CaseId } from '#model/ids.ts'
import type { CaseItem } from '#model/item/item.ts'
import { commitmentOf } from '../rows.ts'
import { caseLinks } from '../schema/cases.ts'
import { commitments, entries, entryActivities } from '../schema/entries.ts'
import type { Connection, Store } from '../store.ts'
import { inIds } from './id-list.ts'
import { listItems } from './items.ts'

/**
 * Reads the whole log of a case, oldest first, with that of the case it was opened with: one request opened both, and its
 * counselling is written down in either. Neither texts nor who took part are read.
 */
export function readCaseLog({ db }: Store, caseId: CaseId): LogEntry[] {
  const caseIds = [caseId, ...openedWith(db, caseId)]
  const rows = db
    .select({ id: entries.id, kind: entries.kind, occurredOn: entries.occurredOn })
    .from(entries)
    .where(inIds(entries.caseId, caseIds))
    .orderBy(asc(entries.occurredOn), asc(entries.occurredAt), asc(entries.id))
    .all()
  const ids = rows.map(({ id }) => id)
  const activities = Map.groupBy(
    db
      .select()
      .from(entryActivities)
      .where(inIds(entryActivities.entryId, ids))
      .orderBy(asc(entryActivities.activity))
      .all(),
    ({ entryId }) => entryId,
  )
  const promised = Map.groupBy(
    db
      .select()
      .from(commitments)
      .where(inIds(commitments.entryId, ids))
      .orderBy(asc(commitments.ordinal))
      .all(),
    ({ entryId }) => entryId,
  )
  return rows.map(({ id, kind, occurredOn }) => ({
    id,
    kind,
    occurredOn,
    activities: (activities.get(id) ?? []).map(({ activity }) => activity),
    commitments: (promised.get(id) ?? []).map(commitmentOf),
  }))
}

/** What is kept beside that log, of the same cases. */
export function readSharedItems({ db }: Store, caseId: CaseId): CaseItem[] {
  return [caseId, ...openedWith(db, caseId)].flatMap((id) => listItems(db, id))
}

/** Cases that were opened with one, by the same request. */
export function openedWith(connection: Connection, caseId: CaseId): CaseId[] {
  return connection
    .select({ caseId: caseLinks.caseId, linkedCaseId: caseLinks.linkedCaseId })
    .from(caseLinks)
    .where(
      and(
        eq(caseLinks.type, 'opened_with'),
        or(eq(caseLinks.caseId, caseId), eq(caseLinks.linkedCaseId, caseId)),
      ),
    )
    .all()
    .map((link) => (link.caseId === caseId ? link.linkedCaseId : link.caseId))
}
