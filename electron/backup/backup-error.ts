import type { ErrorCode } from '#model/error-codes.ts'

/** Why a backup, a rehearsal or a restoring did not come to its end. */
export type BackupErrorCode = Extract<
  ErrorCode,
  | 'backup_folder_not_chosen'
  | 'backup_folder_gone'
  | 'backup_folder_readonly'
  | 'backup_folder_full'
  | 'backup_inside_vault'
  | 'backup_not_verified'
  | 'backup_missing'
  | 'backup_damaged'
  | 'backup_other_key'
  | 'backup_newer'
  | 'backup_under_way'
  | 'vault_locked'
  | 'vault_full_disk'
  | 'vault_folder_unwritable'
  | 'cancelled'
>

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL']
const READONLY = ['EROFS', 'EACCES', 'EPERM', 'SQLITE_READONLY', 'SQLITE_PERM']
/** What a stick that is pulled out or a server that is gone looks like, in the middle of it or before. */
const GONE = [
  'ENOENT',
  'ENOTDIR',
  'ENODEV',
  'ENXIO',
  'EIO',
  'ESTALE',
  'ENOTCONN',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EBUSY',
  'UNKNOWN',
  'SQLITE_CANTOPEN',
  'SQLITE_IOERR',
]

/** What a folder for backups may refuse. */
export type FolderFault = Extract<
  BackupErrorCode,
  'backup_folder_gone' | 'backup_folder_readonly' | 'backup_folder_full'
>

/** The word for an error of the folder backups are written to; `null` for a bug, which is to be thrown on. */
export function folderFault(error: unknown): FolderFault | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const is = (known: readonly string[]) => known.some((one) => code === one || code.startsWith(`${one}_`))
  if (is(FULL)) return 'backup_folder_full'
  if (is(READONLY)) return 'backup_folder_readonly'
  return is(GONE) ? 'backup_folder_gone' : null
}

/** Thrown by a step to stop what is under way. */
export class Stopped extends Error {
  override name = 'Stopped'
}
