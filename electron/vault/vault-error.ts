import type { ErrorCode } from '#model/error-codes.ts'
import { err, type Result } from '#model/result.ts'
import type { PassphraseFault } from '#model/vault/passphrase.ts'
import type { OpenFailure } from '#store/open-store.ts'

/** What may be wrong with a vault. Each has a sentence of its own on the unlock screen. */
export type VaultErrorCode = Extract<
  ErrorCode,
  | 'vault_locked'
  | 'vault_missing'
  | 'vault_exists'
  | 'vault_in_use'
  | 'vault_damaged'
  | 'vault_newer'
  | 'vault_folder_unwritable'
  | 'vault_full_disk'
  | 'vault_disk_failing'
  | 'wrong_passphrase'
  | 'weak_passphrase'
  | 'recovery_code_mistyped'
  | 'wrong_recovery_code'
  | 'office_key_unreadable'
  | 'office_key_private'
  | 'office_key_unsuitable'
  | 'wrong_key_password'
  | 'wrong_office_key'
  | 'system_key_unavailable'
  | 'system_key_refused'
  | 'another_way_needed'
  | 'way_missing'
>

/** An expected failure of the vault, in the shape in which failures cross to the page. */
export interface VaultError {
  readonly code: VaultErrorCode
  /** For `weak_passphrase`: what is wrong with it. */
  readonly fields?: { readonly passphrase: PassphraseFault }
}

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL']
const UNWRITABLE = [
  'EACCES',
  'EPERM',
  'EROFS',
  'EBUSY',
  'ENOENT',
  'ENOTDIR',
  'EEXIST',
  'ENAMETOOLONG',
  'SQLITE_READONLY',
  'SQLITE_CANTOPEN',
  'SQLITE_PERM',
]

/** What a disk may refuse. */
export type DiskFault = Extract<VaultErrorCode, 'vault_full_disk' | 'vault_folder_unwritable'>

/** The vault's word for an error of the file system or of SQLite; `null` for a bug, which is to be thrown on. */
export function diskFault(error: unknown): DiskFault | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (FULL.includes(code)) return 'vault_full_disk'
  // SQLite's extended codes carry the primary one as a prefix: SQLITE_READONLY_DIRECTORY.
  if (UNWRITABLE.some((known) => code === known || code.startsWith(`${known}_`))) {
    return 'vault_folder_unwritable'
  }
  return null
}

/** A failure that is told by its code alone. */
export function fault(code: VaultErrorCode): Result<never, VaultError> {
  return err({ code })
}

/** The store's word for a failure, as the vault means it: its database belongs to a header that is whole. */
export function storeFault(failure: OpenFailure): VaultErrorCode {
  return failure === 'vault_missing' ? 'vault_damaged' : failure
}
