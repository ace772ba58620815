import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { err, ok, type Result } from '#model/result.ts'
import { migrate, type MigrationFailure } from './migrate.ts'
import { defineSearchFunctions } from './search-functions.ts'
import { fileFailure, type FileFailure } from './sqlite-failure.ts'
import type { Store } from './store.ts'

/** Length of the data key in bytes. */
export const KEY_LENGTH = 32

/** Why a vault's database could not be opened. */
export type OpenFailure = FileFailure | MigrationFailure | 'vault_missing' | 'vault_exists'

export interface OpenOptions {
  /** The encrypted database. */
  readonly file: string
  /** The data key, 32 bytes, proved right by the vault's header. The caller keeps and zeroes it. */
  readonly key: Uint8Array
  /** Folder of the generated migrations with their journal. */
  readonly migrationsFolder: string
  /** Makes a new database; without it a missing file is `vault_missing`. */
  readonly create?: boolean
}

/**
 * Opens the encrypted database and brings it to the present schema.
 * @returns `vault_missing`, `vault_exists` (asked to create over a database), `vault_damaged`, `vault_newer` (written
 *   by a later program), `vault_in_use`, `vault_folder_unwritable` or `vault_full_disk`
 * @throws on bugs: a key of another length, a broken migration
 */
export function openStore(options: OpenOptions): Result<Store, OpenFailure> {
  const { file, key, migrationsFolder, create = false } = options
  if (key.length !== KEY_LENGTH) throw new RangeError(`The data key has ${key.length} bytes`)
  const there = existsSync(file) && statSync(file).size > 0
  if (create && there) return err('vault_exists')
  if (!create && !there) return err('vault_missing')
  if (!existsSync(path.dirname(file))) return err('vault_folder_unwritable')

  let sqlite: Database.Database | undefined
  try {
    sqlite = new Database(file)
    unlockConnection(sqlite, key)
    setUpConnection(sqlite)
    const migrated = migrate(sqlite, migrationsFolder)
    if (!migrated.ok) {
      sqlite.close()
      return migrated
    }
    return ok({ db: drizzle({ client: sqlite }), sqlite })
  } catch (error) {
    sqlite?.close()
    const failure = fileFailure(error)
    if (failure === null) throw error
    return err(failure)
  }
}

/**
 * Closes the database. The last connection to close writes the log into the main file; where the disk refuses, the log
 * stays beside it and is read at the next opening. No checkpoint is asked for before: it can be refused while a
 * statement is unfinished, and closing must not fail.
 */
export function closeStore({ sqlite }: Store): void {
  sqlite.close()
}

/**
 * Keys a connection. The order is fixed: cipher, its version, key, first read; anything else reads the file with the
 * wrong settings and finds no database.
 */
export function unlockConnection(sqlite: Database.Database, key: Uint8Array): void {
  sqlite.pragma("cipher='sqlcipher'")
  sqlite.pragma('legacy=4')
  const literal = rawKeyLiteral(key)
  try {
    sqlite.key(literal)
  } finally {
    literal.fill(0)
  }
  sqlite.prepare('select count(*) from sqlite_schema').get()
}

/** Sets a connection up as every vault is used. */
export function setUpConnection(sqlite: Database.Database): void {
  sqlite.pragma('busy_timeout=5000')
  sqlite.pragma('journal_mode=WAL')
  // A commit is on the disk when it returns: what was shown as saved survives a power cut.
  sqlite.pragma('synchronous=FULL')
  // Temporary files would not be encrypted.
  sqlite.pragma('temp_store=MEMORY')
  sqlite.pragma('secure_delete=ON')
  sqlite.pragma('cache_size=-64000')
  sqlite.pragma('foreign_keys=ON')
  defineSearchFunctions(sqlite)
}

/** `x'<hex>'` as bytes: made without a string, which could not be zeroed. */
export function rawKeyLiteral(key: Uint8Array): Buffer {
  const literal = Buffer.alloc(3 + 2 * key.length)
  literal.write("x'", 0, 'ascii')
  key.forEach((byte, index) => {
    literal[2 + 2 * index] = hexDigit(byte >> 4)
    literal[3 + 2 * index] = hexDigit(byte & 0x0f)
  })
  literal.write("'", literal.length - 1, 'ascii')
  return literal
}

/** ASCII code of a hexadecimal digit. */
function hexDigit(value: number): number {
  return value < 10 ? 0x30 + value : 0x57 + value
}
