import Database from 'better-sqlite3'
import { accessSync, constants, existsSync, truncateSync } from 'node:fs'
import path from 'node:path'
import { err, ok, type Result } from '#model/result.ts'
import { type DiskFault, diskFault } from './vault-error.ts'

/** Nothing else may open this file: on Linux and macOS, closing it anywhere in the process would free the lock. */
export const LOCK_FILE = 'vault.lock'

/** Held while this process has the vault open. */
export interface ProcessLock {
  release(): void
}

/** Why the lock was not had. */
export type ProcessLockFault = 'vault_in_use' | DiskFault

/**
 * Makes this process the only one in the vault. The lock is SQLite's own on an empty file, so the system frees it when
 * the process ends, however it ends; there is no stale lock to clear away.
 */
export function acquireProcessLock(folder: string): Result<ProcessLock, ProcessLockFault> {
  const file = path.join(folder, LOCK_FILE)
  let database: Database.Database | undefined
  try {
    // SQLite would open a file it may not write to for reading, and its exclusive lock would then exclude nobody.
    accessSync(existsSync(file) ? file : folder, constants.W_OK)
    database = new Database(file, { timeout: 0 })
    beginExclusive(database, file)
    const held = database
    return ok({ release: () => void held.close() })
  } catch (error) {
    database?.close()
    if (hasSqliteCode(error, 'SQLITE_BUSY')) return err('vault_in_use')
    const fault = diskFault(error)
    if (fault === null) throw error
    return err(fault)
  }
}

function beginExclusive(database: Database.Database, file: string): void {
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    if (!hasSqliteCode(error, 'SQLITE_NOTADB')) throw error
    // Something wrote into the file, which is empty by nature. Not removed: another process might hold the old one.
    truncateSync(file)
    database.exec('BEGIN EXCLUSIVE')
  }
}

function hasSqliteCode(error: unknown, code: string): boolean {
  return error instanceof Database.SqliteError && (error.code === code || error.code.startsWith(`${code}_`))
}
