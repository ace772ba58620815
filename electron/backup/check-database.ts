import Database from 'better-sqlite3'
import { type DatabaseFacts, databaseFacts } from '#store/copying.ts'
import { unlockConnection } from '#store/open-store.ts'

/** What is wrong with the database of a backup. */
export type DatabaseFault = 'not_readable' | 'damaged' | 'differs'

/**
 * Opens a closed database without changing it and reads it whole: every page is authenticated by its cipher, every index
 * compared with its table, every reference with what it refers to; then its facts with what they should be.
 * @returns `not_readable`: the first page does not open with this key
 * @throws SqliteError when the medium fails
 */
export function checkDatabase(file: string, key: Uint8Array, expected: DatabaseFacts): DatabaseFault | null {
  const sqlite = new Database(file, { readonly: true, fileMustExist: true })
  try {
    try {
      unlockConnection(sqlite, key)
    } catch (error) {
      if (isDamage(error)) return 'not_readable'
      throw error
    }
    sqlite.pragma('cache_size=-64000')
    sqlite.pragma('temp_store=MEMORY')
    try {
      if (sqlite.pragma('integrity_check', { simple: true }) !== 'ok') return 'damaged'
      if ((sqlite.pragma('foreign_key_check') as unknown[]).length > 0) return 'damaged'
      return sameFacts(databaseFacts(sqlite), expected) ? null : 'differs'
    } catch (error) {
      if (isDamage(error)) return 'damaged'
      throw error
    }
  } finally {
    sqlite.close()
  }
}

/** Whether two databases say the same of themselves. */
export function sameFacts(a: DatabaseFacts, b: DatabaseFacts): boolean {
  const form = ({ schema, head, counts }: DatabaseFacts) =>
    JSON.stringify([
      schema,
      head.seq,
      head.hash,
      Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ])
  return form(a) === form(b)
}

function isDamage(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError &&
    (error.code === 'SQLITE_NOTADB' || error.code.startsWith('SQLITE_CORRUPT') || isBadPage(error.code))
  )
}

/** What a page whose authentication code is wrong is answered with, and a file that ends too early. */
function isBadPage(code: string): boolean {
  return code === 'SQLITE_IOERR_DATA' || code === 'SQLITE_IOERR_SHORT_READ' || code === 'SQLITE_ERROR'
}
