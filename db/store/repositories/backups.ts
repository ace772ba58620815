import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { AsideEnd } from '#model/backup/aside.ts'
import { type Backup, type BackupFault, BackupId, JournalMark } from '#model/backup/backup.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import { ok, type Result } from '#model/result.ts'
import { Instant } from '#model/time/dates.ts'
import { type Acting, instantOf } from '../acting.ts'
import { recordAct } from '../journal/record-act.ts'
import { backups } from '../schema/backups.ts'
import { journal } from '../schema/journal.ts'
import type { Store } from '../store.ts'
import { change } from '../transaction.ts'

/** Notes a backup that was made, opened and compared. */
export function recordBackup(
  store: Store,
  backup: Omit<Backup, 'rehearsedAt' | 'fault'>,
  acting: Acting,
): Result<null, ErrorCode> {
  return change(store, (tx) => {
    const { head, ...facts } = backup
    tx.insert(backups)
      .values({ ...facts, headSeq: head.seq, headHash: head.hash })
      .run()
    const { id, name, bytes, isAutomatic } = backup
    const subject = { type: 'backup', id } as const
    recordAct(
      tx,
      { act: 'backup.made', subject, caseId: null, after: { name, bytes, head, isAutomatic } },
      acting,
    )
    return ok(null)
  })
}

/** Notes that a backup was restored in a temporary place and is what it says. */
export function recordRehearsal(store: Store, id: BackupId, acting: Acting): Result<null, ErrorCode> {
  return change(store, (tx) => {
    tx.update(backups)
      .set({ rehearsedAt: instantOf(acting), fault: null })
      .where(eq(backups.id, id))
      .run()
    recordAct(tx, { act: 'backup.rehearsed', subject: { type: 'backup', id }, caseId: null }, acting)
    return ok(null)
  })
}

/** Notes that a backup is no longer what it was. */
export function recordBackupFault(
  store: Store,
  id: BackupId,
  fault: BackupFault,
  acting: Acting,
): Result<null, ErrorCode> {
  return change(store, (tx) => {
    tx.update(backups).set({ fault }).where(eq(backups.id, id)).run()
    const subject = { type: 'backup', id } as const
    recordAct(tx, { act: 'backup.found_damaged', subject, caseId: null, after: { fault } }, acting)
    return ok(null)
  })
}

/** Notes that backups made room for newer ones. */
export function recordRemovedBackups(
  store: Store,
  ids: readonly BackupId[],
  acting: Acting,
): Result<null, ErrorCode> {
  return change(store, (tx) => {
    tx.update(backups)
      .set({ removedAt: instantOf(acting) })
      .where(inArray(backups.id, [...ids]))
      .run()
    for (const id of ids) {
      recordAct(tx, { act: 'backup.removed', subject: { type: 'backup', id }, caseId: null }, acting)
    }
    return ok(null)
  })
}

/** What is known of a restoring once it is done. */
export const RestoredFrom = z.strictObject({
  backupId: BackupId,
  madeAt: Instant,
  head: JournalMark,
  /** Where the backup lies; `null` where an earlier program did not say. */
  kept: z
    .strictObject({ folder: z.string(), name: z.string(), bytes: z.int().min(0) })
    .nullable()
    .default(null),
  /** The folder the vault before it was set aside in; `null` when there was none. */
  aside: z.string().nullable(),
})
export type RestoredFrom = z.infer<typeof RestoredFrom>

/**
 * Notes that this vault was put in place from a backup. The backup, which does not hold its own row, is one again: it was
 * just restored from, so that the desk does not say that nothing is backed up.
 */
export function recordRestore(
  store: Store,
  { kept, ...from }: RestoredFrom,
  acting: Acting,
): Result<null, ErrorCode> {
  return change(store, (tx) => {
    if (kept !== null) {
      const { backupId: id, madeAt, head } = from
      const now = { ...kept, rehearsedAt: instantOf(acting), fault: null, removedAt: null }
      tx.insert(backups)
        .values({ id, madeAt, headSeq: head.seq, headHash: head.hash, isAutomatic: false, ...now })
        .onConflictDoUpdate({ target: backups.id, set: now })
        .run()
    }
    const subject = { type: 'backup', id: from.backupId } as const
    recordAct(tx, { act: 'vault.restored', subject, caseId: null, after: from }, acting)
    return ok(null)
  })
}

/** Notes that the vault that a restore had set aside is gone; once, however often it is told. */
export function recordAsideRemoved(
  store: Store,
  aside: { readonly name: string; readonly since: Instant; readonly end: AsideEnd },
  acting: Acting,
): Result<null, ErrorCode> {
  return change(store, (tx) => {
    const { name, since, end } = aside
    const act = 'vault.aside_removed'
    const known = tx
      .select({ seq: journal.seq })
      .from(journal)
      .where(and(eq(journal.act, act), eq(journal.subjectId, name)))
      .get()
    if (known === undefined) {
      const subject = { type: 'vault', id: name } as const
      recordAct(tx, { act, subject, caseId: null, before: { since }, after: { end } }, acting)
    }
    return ok(null)
  })
}
