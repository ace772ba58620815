import type Database from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'

/** An open vault: the connection, and drizzle over it. */
export interface Store {
  readonly db: BetterSQLite3Database
  readonly sqlite: Database.Database
}

/** What a function that runs inside or outside a transaction takes: the database, or the transaction. */
export type Connection = BaseSQLiteDatabase<'sync', Database.RunResult>
