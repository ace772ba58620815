import { err } from '#model/result.ts'
import type { BackupProgress } from '#model/backup/backup.ts'
import type { Holidays } from '#model/time/working-days.ts'
import { createAsideVaults } from '../backup/aside-vaults.ts'
import { realBackupDisk } from '../backup/backup-disk.ts'
import { createBackupService } from '../backup/backup-service.ts'
import backupWorker from '../backup/backup-worker.ts?modulePath'
import { createRestoreService } from '../backup/restore-service.ts'
import { createBackupRunner } from '../backup/worker-backups.ts'
import { openSlotBy } from '../vault/credential.ts'
import keyDerivationWorker from '../vault/key-derivation-worker.ts?modulePath'
import { noSystemKeys } from '../vault/slots/system.ts'
import { isUnknownSlot } from '../vault/vault-slots.ts'
import type { VaultService } from '../vault/vault-service.ts'
import { createWorkerKeyDeriver } from '../vault/worker-key-deriver.ts'
import type { Paths } from './paths.ts'
import type { Preferences } from './preferences.ts'

/** How often it is looked whether a backup is due, in milliseconds. */
const LOOK_EVERY = 20_000

/** What the backups of this computer work with. */
export interface BackupSurroundings {
  readonly paths: Pick<Paths, 'migrations'>
  readonly preferences: Preferences
  readonly vault: () => VaultService
  readonly holidays: () => Holidays
  readonly version: string
  readonly newId: () => string
  readonly report: (progress: BackupProgress | null) => void
  readonly logBug: (error: unknown, where: string) => string
}

/** Backups of the chosen vault, and the restoring of one in its place. */
export function createBackups(given: BackupSurroundings) {
  const { paths, preferences, vault, report } = given
  const run = createBackupRunner(backupWorker)
  const deriveKey = createWorkerKeyDeriver(keyDerivationWorker)
  const backups = createBackupService({
    vault,
    folder: preferences.backupFolder,
    run,
    disk: realBackupDisk,
    now: Date.now,
    elapsed: () => performance.now(),
    newId: given.newId,
    version: given.version,
    migrationsFolder: paths.migrations,
    holidays: given.holidays,
    report,
  })
  const restore = createRestoreService({
    vaultFolder: preferences.vaultFolder,
    run,
    disk: realBackupDisk,
    now: Date.now,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    async open(credential, { vaultId, slots }) {
      if (slots.every(isUnknownSlot)) return err('backup_newer')
      return openSlotBy(credential, vaultId, slots, { deriveKey, systemKeys: noSystemKeys })
    },
    report,
  })
  return {
    backups,
    restore,
    asideVaults: createAsideVaults(realBackupDisk, () => vault().folder),
    /** Looks every now and then from now on whether something is due. */
    start(): void {
      setInterval(() => {
        backups.tick().catch((error: unknown) => given.logBug(error, 'backup'))
      }, LOOK_EVERY).unref()
    },
  }
}
