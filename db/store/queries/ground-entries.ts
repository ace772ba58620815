import { desc } from 'drizzle-orm'
import type { EntryKind } from '#model/case/entry.ts'
import { sharedLog } from '#model/document/shared-log.ts'
import type { CaseId, EntryId } from '#model/ids.ts'
import { RichText, toPlainText } from '#model/text/rich-text.ts'
import type { IsoDate } from '#model/time/dates.ts'
import { readJson } from '../rows.ts'
import { entries, entryActivities } from '../schema/entries.ts'
import type { Connection } from '../store.ts'
import { openedWith } from './case-log.ts'
import { inIds } from './id-list.ts'

/** Letters of an entry that tell it from the others of its day. */
const WORDS = 80

/** An entry a paragraph can rest on, as one line. */
export interface GroundEntry {
  id: EntryId
  caseId: CaseId
  kind: EntryKind
  occurredOn: IsoDate
  /** Its first words. */
  words: string
  /** False for own work and remarks on the worker's role, which no document names. */
  isShared: boolean
}

/** Entries of a case and of the one it was opened with, newest first. */
export function groundEntries(connection: Connection, caseId: CaseId): GroundEntry[] {
  const { id, kind, occurredOn, text } = entries
  const rows = connection
    .select({ id, caseId: entries.caseId, kind, occurredOn, text })
    .from(entries)
    .where(inIds(entries.caseId, [caseId, ...openedWith(connection, caseId)]))
    .orderBy(desc(occurredOn), desc(id))
    .all()
  const shared = sharedOf(connection, rows)
  return rows.map(({ text: json, ...entry }) => ({
    ...entry,
    words: toPlainText(readJson(RichText, json)).slice(0, WORDS),
    isShared: shared.has(entry.id),
  }))
}

function sharedOf(
  connection: Connection,
  rows: readonly Pick<GroundEntry, 'id' | 'kind' | 'occurredOn'>[],
): ReadonlySet<EntryId> {
  const ids = rows.map(({ id }) => id)
  const activities = Map.groupBy(
    connection.select().from(entryActivities).where(inIds(entryActivities.entryId, ids)).all(),
    ({ entryId }) => entryId,
  )
  const log = rows.map(({ id, kind, occurredOn }) => ({
    id,
    kind,
    occurredOn,
    activities: (activities.get(id) ?? []).map(({ activity }) => activity),
    commitments: [],
  }))
  return new Set(sharedLog(log).map(({ id }) => id))
}
