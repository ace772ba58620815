/*
 * Brings a vault to the present schema. drizzle's own migrator is not used, because it can lose data without a word:
 * its table rebuilds turn foreign keys off inside a transaction, where that does nothing, so that dropping the old table
 * removes every row that cascades from it; it skips a migration merged late; it opens a file of a later program.
 * The files and the list of applied migrations are drizzle's, so `drizzle-kit` goes on working.
 */
import type Database from 'better-sqlite3'
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator'
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { ErrorCode } from '#model/error-codes.ts'
import { err, ok, type Result } from '#model/result.ts'

/** Why a vault cannot be migrated through nobody's mistake in the code. */
export type MigrationFailure = Extract<ErrorCode, 'vault_newer'>

interface AppliedMigration {
  readonly hash: string
  readonly created_at: number
}

/** Where the copy of a vault lies while it is being migrated, and stays if that fails. */
export function migrationCopyOf(file: string): string {
  return `${file}.before-migration`
}

/**
 * Applies the migrations a vault does not have yet, all of them or none. A vault that holds anything is first copied
 * beside itself; the copy is removed when all went well.
 * @returns `vault_newer` when the vault knows a migration this program does not
 * @throws Error when a released migration was edited, comes before one already applied, breaks a foreign key or loses
 *   rows; the vault is then as it was
 */
export function migrate(sqlite: Database.Database, migrationsFolder: string): Result<void, MigrationFailure> {
  const known = readMigrations(migrationsFolder)
  const applied = appliedMigrations(sqlite)
  const pending = pendingMigrations(known, applied)
  if (!pending.ok) return pending
  if (pending.value.length === 0) {
    // Left by a process that was killed between its commit and the removing; erased cases would live on in it.
    rmSync(migrationCopyOf(sqlite.name), { force: true })
    return ok(undefined)
  }

  const copy = applied.length > 0 ? copyVault(sqlite) : null
  // Has no effect inside a transaction, so it must come before it.
  sqlite.pragma('foreign_keys=OFF')
  try {
    sqlite.transaction(() => apply(sqlite, pending.value)).immediate()
  } finally {
    sqlite.pragma('foreign_keys=ON')
  }
  if (copy !== null) rmSync(copy)
  return ok(undefined)
}

/** The migrations, hashed as drizzle does but alike on every system: a checkout may have changed their line ends. */
function readMigrations(migrationsFolder: string): MigrationMeta[] {
  return readMigrationFiles({ migrationsFolder }).map((migration) => {
    const text = migration.sql.join('--> statement-breakpoint').replaceAll('\r\n', '\n')
    return { ...migration, hash: createHash('sha256').update(text).digest('hex') }
  })
}

function appliedMigrations(sqlite: Database.Database): AppliedMigration[] {
  if (!tableNames(sqlite).includes('__drizzle_migrations')) return []
  return sqlite
    .prepare<[], AppliedMigration>('select hash, created_at from __drizzle_migrations order by created_at')
    .all()
}

function pendingMigrations(
  known: readonly MigrationMeta[],
  applied: readonly AppliedMigration[],
): Result<MigrationMeta[], MigrationFailure> {
  const byTime = new Map(known.map((migration) => [migration.folderMillis, migration]))
  for (const { created_at, hash } of applied) {
    const migration = byTime.get(created_at)
    if (migration === undefined) return err('vault_newer')
    if (migration.hash !== hash) throw new Error(`Migration ${created_at} was edited after it was applied`)
    byTime.delete(created_at)
  }
  const last = applied.at(-1)?.created_at ?? 0
  const pending = [...byTime.values()].sort((a, b) => a.folderMillis - b.folderMillis)
  if (pending.some((migration) => migration.folderMillis < last)) {
    throw new Error('A migration comes before one already applied')
  }
  return ok(pending)
}

/** Copies the vault under its own key. */
function copyVault(sqlite: Database.Database): string {
  const copy = migrationCopyOf(sqlite.name)
  // Left by a migration that failed: the vault itself was rolled back then and holds all the copy does.
  rmSync(copy, { force: true })
  try {
    sqlite.prepare('vacuum into ?').run(copy)
  } catch (error) {
    rmSync(copy, { force: true })
    throw error
  }
  return copy
}

function apply(sqlite: Database.Database, migrations: readonly MigrationMeta[]): void {
  const before = countRows(sqlite)
  sqlite.exec(
    'create table if not exists __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)',
  )
  const remember = sqlite.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)')
  for (const migration of migrations) {
    for (const statement of migration.sql) sqlite.exec(statement)
    remember.run(migration.hash, migration.folderMillis)
  }
  const broken = sqlite.pragma('foreign_key_check') as readonly unknown[]
  if (broken.length > 0) throw new Error(`Migration leaves ${broken.length} rows that refer to nothing`)
  const after = countRows(sqlite)
  for (const [table, rows] of before) {
    if ((after.get(table) ?? 0) < rows) throw new Error(`Migration loses rows of ${table}`)
  }
}

function countRows(sqlite: Database.Database): Map<string, number> {
  return new Map(
    tableNames(sqlite).map((name) => [
      name,
      sqlite.prepare<[], number>(`select count(*) from "${name}"`).pluck().get() ?? 0,
    ]),
  )
}

/** Tables that hold rows of their own: not those in which the search index keeps itself. */
function tableNames(sqlite: Database.Database): string[] {
  return sqlite
    .prepare<[], string>(
      `select name from pragma_table_list
       where schema = 'main' and type = 'table' and name not like 'sqlite\\_%' escape '\\'`,
    )
    .pluck()
    .all()
}
