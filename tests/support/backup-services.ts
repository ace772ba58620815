import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { createAsideVaults } from '#electron/backup/aside-vaults.ts'
import { type BackupDisk, realBackupDisk } from '#electron/backup/backup-disk.ts'
import { Stopped } from '#electron/backup/backup-error.ts'
import type { BackupRunner } from '#electron/backup/backup-task.ts'
import { fetchBackup, rehearseBackup } from '#electron/backup/fetch-backup.ts'
import { createBackupService } from '#electron/backup/backup-service.ts'
import { createRestoreService, type RestoreOptions } from '#electron/backup/restore-service.ts'
import { createBackupRunner } from '#electron/backup/worker-backups.ts'
import { writeBackup } from '#electron/backup/write-backup.ts'
import { openSlotBy } from '#electron/vault/credential.ts'
import { deriveKey } from '#electron/vault/key-derivation.ts'
import { noSystemKeys } from '#electron/vault/slots/system.ts'
import { uuidV7 } from '#model/ids.ts'
import type { VaultService } from '#electron/vault/vault-service.ts'

/** The thread of the program. */
const WORKER = path.resolve(import.meta.dirname, '../../electron/backup/backup-worker.ts')

/** Runs tasks in a thread of their own, as the program does. */
export const inThread: BackupRunner = createBackupRunner(WORKER)

/** Runs tasks in the present thread on a disk of the test's choosing. */
export function onDisk(disk: BackupDisk): BackupRunner {
  return (task, { key, live, report }) => {
    let isStopped = false
    const parts = {
      disk,
      key: key ?? new Uint8Array(),
      report(stage: 'copying' | 'checking' | 'opening', done: number, total: number) {
        if (isStopped) throw new Stopped()
        report({ stage, done, total })
      },
    }
    const run = (): Promise<unknown> => {
      if (task.task === 'fetch') return fetchBackup(task, parts)
      if (task.task === 'rehearse') return rehearseBackup(task, parts)
      if (live === null) throw new Error('A backup needs its vault')
      return writeBackup(task, { ...parts, live })
    }
    return { outcome: run() as Promise<never>, stop: () => void (isStopped = true) }
  }
}

/** The service that restores into a folder. */
export function restoreInto(vaultFolder: string, changes: Partial<RestoreOptions> = {}) {
  return createRestoreService({
    vaultFolder: () => vaultFolder,
    run: onDisk(realBackupDisk),
    disk: realBackupDisk,
    now: () => Date.UTC(2026, 10, 23, 8, 15),
    wait: async () => {},
    open: (credential, { vaultId, slots }) =>
      openSlotBy(credential, vaultId, slots, { deriveKey, systemKeys: noSystemKeys }),
    report: () => undefined,
    ...changes,
  })
}

/** Backups and restoring of a desk that has no folder for backups. */
export function backupsOf(vault: VaultService, migrationsFolder: string) {
  return {
    backups: createBackupService({
      vault: () => vault,
      folder: () => null,
      run: onDisk(realBackupDisk),
      disk: realBackupDisk,
      now: Date.now,
      elapsed: () => performance.now(),
      newId: () => uuidV7(Date.now(), randomBytes(10)),
      version: '0.0.0',
      migrationsFolder,
      holidays: () => new Set(),
      report: () => undefined,
    }),
    restore: restoreInto(vault.folder),
    asideVaults: createAsideVaults(realBackupDisk, () => vault.folder),
  }
}
