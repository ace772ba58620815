import path from 'node:path'
import { FAILED_UNLOCKS_FILE } from '../vault/failed-unlocks.ts'
import { LOCK_FILE } from '../vault/process-lock.ts'
import { DATABASE_FILE } from '../vault/database-file.ts'
import type { BackupDisk } from './backup-disk.ts'
import { ALL_FILES } from './backup-format.ts'

/** Where a backup is tried, inside the vault's own folder; removed afterwards, and at the next opening after a kill. */
export const REHEARSAL_FOLDER = 'vault.rehearsal'

/**
 * What may lie in a folder in which a backup was opened. The header goes first: without it the rest is no vault.
 */
const WORK_FILES = [
  ...ALL_FILES,
  `${DATABASE_FILE}.before-migration`,
  `${DATABASE_FILE}.before-migration-journal`,
  FAILED_UNLOCKS_FILE,
  `${FAILED_UNLOCKS_FILE}.new`,
  LOCK_FILE,
  `${LOCK_FILE}-journal`,
]

/** Removes a folder in which a backup was opened, and what a kill has left in it. Anything else in it stays. */
export async function emptyWorkFolder(disk: BackupDisk, folder: string): Promise<void> {
  const names = await disk.list(folder)
  if (names === null) return
  for (const name of WORK_FILES) if (names.includes(name)) await disk.remove(path.join(folder, name))
  if ((await disk.list(folder))?.length === 0) await disk.removeFolder(folder)
}
