import { z } from 'zod'
import { AsideVault } from '#model/backup/aside.ts'
import { Backup, BackupProgress } from '#model/backup/backup.ts'
import { ErrorCode } from '#model/error-codes.ts'
import { Instant } from '#model/time/dates.ts'
import { call } from './call.ts'

/** How the backups stand, in short. */
export const BackupHealth = z.strictObject({
  state: z.enum(['none', 'never', 'behind', 'unproved', 'good']),
  workingDaysBehind: z.int().min(0),
  rehearsedDaysAgo: z.int().min(0).nullable(),
})
export type BackupHealth = z.infer<typeof BackupHealth>

/** Who copies or serves a folder behind our back. */
export const FolderSync = z.enum(['onedrive', 'dropbox', 'google_drive', 'icloud', 'nextcloud', 'network'])
export type FolderSync = z.infer<typeof FolderSync>

/** How the backups stand, in full. */
export const BackupsOverview = z.strictObject({
  folder: z.string().nullable(),
  /** Why the folder will not do now. */
  folderFault: ErrorCode.nullable(),
  /** What the folder is not ideal for. */
  isSameDisk: z.boolean(),
  folderSynced: FolderSync.nullable(),
  /** The same of the vault's own folder. */
  vaultSynced: FolderSync.nullable(),
  /** Newest first. `isThere` is `null` when its folder cannot be looked into. */
  backups: z.array(Backup.extend({ isThere: z.boolean().nullable() })),
  /** Vaults that restores have set aside, the oldest first. */
  asides: z.array(AsideVault),
  health: BackupHealth,
  rehearsedAt: Instant.nullable(),
  /** Why the last try of this session failed. */
  failure: z.strictObject({ at: Instant, code: ErrorCode }).nullable(),
  running: BackupProgress.nullable(),
})
export type BackupsOverview = z.infer<typeof BackupsOverview>

export const backups = {
  overview: call(z.null(), BackupsOverview),
  health: call(z.null(), BackupHealth),
  /** Native dialog for the folder backups are kept in; fails with `cancelled` when closed. */
  chooseFolder: call(z.null(), z.null()),
  /** Makes a backup; answers when it was opened and compared. Progress comes by the event `backupProgress`. */
  make: call(z.null(), z.null()),
  /** Restores the newest one in a temporary place and compares it. */
  rehearse: call(z.null(), z.null()),
  /** Removes a vault that was set aside, after a question in a window of the system. */
  removeAside: call(z.strictObject({ name: z.string().min(1).max(100) }), z.null()),
  /** Stops what is under way. */
  stop: call(z.null(), z.null()),
}
