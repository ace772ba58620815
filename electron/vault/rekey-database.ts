import Database from 'better-sqlite3'
import { err, ok, type Result } from '#model/result.ts'
import { rawKeyLiteral, setUpConnection, unlockConnection } from '#store/open-store.ts'
import { fileFailure, type FileFailure } from '#store/sqlite-failure.ts'

/** A database whose key is to be changed. */
export interface RekeyTask {
  readonly file: string
  readonly oldKey: Uint8Array
  readonly newKey: Uint8Array
}

/** Changes the key of a database that nothing else has open. Whatever it answers, exactly one of the keys opens it. */
export type Rekeyer = (task: RekeyTask) => Promise<Result<null, FileFailure>>

/**
 * Encrypts every page anew, in one transaction in the log: until it is committed the old key opens the database, then the
 * new one does. Needs as much room on the disk as the database has. In the present thread; the program uses a worker.
 */
export const rekeyDatabase: Rekeyer = ({ file, oldKey, newKey }) => {
  let sqlite: Database.Database | undefined
  try {
    sqlite = new Database(file, { fileMustExist: true })
    unlockConnection(sqlite, oldKey)
    setUpConnection(sqlite)
    const literal = rawKeyLiteral(newKey)
    try {
      sqlite.rekey(literal)
    } finally {
      literal.fill(0)
    }
    // Into the main file at once, so that no page under the old key stays in it.
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    return Promise.resolve(ok(null))
  } catch (error) {
    const failure = fileFailure(error)
    return failure === null ? Promise.reject(error) : Promise.resolve(err(failure))
  } finally {
    sqlite?.close()
  }
}

/** Whether a key opens a database. Read-only, so that nothing of it is moved with a wrong key. */
export function opensDatabase(file: string, key: Uint8Array): Result<boolean, FileFailure> {
  let sqlite: Database.Database | undefined
  try {
    sqlite = new Database(file, { readonly: true, fileMustExist: true })
    unlockConnection(sqlite, key)
    return ok(true)
  } catch (error) {
    const failure = fileFailure(error)
    if (failure === null) throw error
    return failure === 'vault_damaged' ? ok(false) : err(failure)
  } finally {
    sqlite?.close()
  }
}
