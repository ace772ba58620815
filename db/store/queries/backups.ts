import { and, asc, desc, eq, gt, isNull, max, min, notInArray, type SQL } from 'drizzle-orm'
import { ACTS_WITHOUT_WORK, type Backup, type UnsavedWork } from '#model/backup/backup.ts'
import type { Act } from '#model/journal/act.ts'
import type { Instant } from '#model/time/dates.ts'
import { backups } from '../schema/backups.ts'
import { drafts } from '../schema/drafts.ts'
import { journal } from '../schema/journal.ts'
import type { Connection, Store } from '../store.ts'

/** Backups that were not removed by the rotation, the newest in the journal first. */
export function listBackups({ db }: Store): Backup[] {
  return db
    .select()
    .from(backups)
    .where(isNull(backups.removedAt))
    .orderBy(desc(backups.headSeq), desc(backups.madeAt), asc(backups.id))
    .all()
    .map(backupOf)
}

/** The good backup in a folder that holds the most of the journal. */
export function newestBackup({ db }: Pick<Store, 'db'>, folder: string): Backup | null {
  const row = db
    .select()
    .from(backups)
    .where(and(eq(backups.folder, folder), isNull(backups.removedAt), isNull(backups.fault)))
    .orderBy(desc(backups.headSeq), desc(backups.madeAt))
    .limit(1)
    .get()
  return row === undefined ? null : backupOf(row)
}

/** When a backup was last rehearsed. */
export function lastRehearsal({ db }: Store): Instant | null {
  return (
    db
      .select({ at: max(backups.rehearsedAt) })
      .from(backups)
      .get()?.at ?? null
  )
}

/**
 * Work that no good backup in the folder holds: acts after the end of its journal, and drafts. Told by the chain of the
 * journal and not by the clock; drafts have no place in it and are told by their time.
 */
export function unsavedWork(store: Store, folder: string): UnsavedWork | null {
  const newest = newestBackup(store, folder)
  const times = [actsSince(store.db, newest?.head.seq ?? 0), draftsSince(store.db, newest?.madeAt ?? null)]
    .flatMap((found) => [found?.first, found?.last])
    .filter((time) => typeof time === 'string')
    .toSorted()
  const [since, until] = [times[0], times.at(-1)]
  return since === undefined || until === undefined ? null : { since, until }
}

interface Times {
  readonly first: Instant | null
  readonly last: Instant | null
}

/** The first and the last by the order of the journal: each is found at an end, however long it is. */
function actsSince(db: Connection, seq: number): Times | undefined {
  const isWork = and(gt(journal.seq, seq), notInArray(journal.act, [...ACTS_WITHOUT_WORK] as Act[]))
  const at = (order: SQL) =>
    db.select({ at: journal.at }).from(journal).where(isWork).orderBy(order).limit(1).get()?.at ?? null
  return { first: at(asc(journal.seq)), last: at(desc(journal.seq)) }
}

function draftsSince(db: Connection, madeAt: Instant | null): Times | undefined {
  return db
    .select({ first: min(drafts.savedAt), last: max(drafts.savedAt) })
    .from(drafts)
    .where(madeAt === null ? undefined : gt(drafts.savedAt, madeAt))
    .get()
}

function backupOf(row: typeof backups.$inferSelect): Backup {
  const { headSeq, headHash, removedAt: _, ...backup } = row
  return { ...backup, head: { seq: headSeq, hash: headHash } }
}
