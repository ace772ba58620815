import Database from 'better-sqlite3'
import type { ErrorCode } from '#model/error-codes.ts'

/** What may go wrong with the file of a vault through nobody's mistake in the code. */
export type FileFailure = Extract<
  ErrorCode,
  'vault_damaged' | 'vault_in_use' | 'vault_folder_unwritable' | 'vault_full_disk' | 'vault_disk_failing'
>

/**
 * Tells which expected failure an error of SQLite is; `null` for everything else, which is a bug.
 * The key of a vault is proved by its header before the file is opened, so "not a database" means a damaged first page.
 */
export function fileFailure(error: unknown): FileFailure | null {
  if (!(error instanceof Database.SqliteError)) return null
  const { code } = error
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return 'vault_damaged'
  if (code === 'SQLITE_FULL') return 'vault_full_disk'
  if (code.startsWith('SQLITE_IOERR')) return 'vault_disk_failing'
  if (code.startsWith('SQLITE_BUSY')) return 'vault_in_use'
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM') {
    return 'vault_folder_unwritable'
  }
  return null
}

/** What the driver says of a connection that was closed. */
const CLOSED = 'The database connection is not open'

/** True for an error of a store that was closed, which only locking does, while something was still working with it. */
export function isClosedStore(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.message === CLOSED || isClosedStore(error.cause)
}
