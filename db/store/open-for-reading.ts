import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { err, ok, type Result } from '#model/result.ts'
import { unlockConnection } from './open-store.ts'
import { fileFailure, type FileFailure } from './sqlite-failure.ts'
import type { Store } from './store.ts'

/**
 * Opens the encrypted database of a vault so that nothing can be written to it: no migration, no log carried over. Beside
 * a connection that writes it reads the state of the last commit. Close it with `closeStore`; beside a database that
 * nothing else has open it leaves its `-wal` and `-shm` behind.
 * @param options `key` is kept and zeroed by the caller
 */
export function openForReading(options: {
  readonly file: string
  readonly key: Uint8Array
}): Result<Store, FileFailure> {
  let sqlite: Database.Database | undefined
  try {
    sqlite = new Database(options.file, { readonly: true, fileMustExist: true })
    unlockConnection(sqlite, options.key)
    sqlite.pragma('busy_timeout=5000')
    sqlite.pragma('query_only=ON')
    // Temporary files would not be encrypted.
    sqlite.pragma('temp_store=MEMORY')
    return ok({ db: drizzle({ client: sqlite }), sqlite })
  } catch (error) {
    sqlite?.close()
    const failure = fileFailure(error)
    if (failure === null) throw error
    return err(failure)
  }
}
