import type Database from 'better-sqlite3'
import { statSync } from 'node:fs'
import type { JournalMark } from '#model/backup/backup.ts'
import { CHAIN_START } from '#model/journal/chain.ts'
import type { Store } from './store.ts'

/*
 * A vault in use is copied without stopping the work in it. While nothing is carried over from the write-ahead log, the main
 * file stands still and the log only grows at its end; the main file and any beginning of the log are then the vault as it
 * stood at the last commit in that beginning. No key is needed for that, and no reader that would get in anybody's way.
 */

/** A vault whose main file stands still. */
export interface HeldStill {
  /** Rows this connection has changed so far: equal numbers mean that nothing was committed in between. */
  readonly changes: () => number
  /** Length of the log in bytes; what is committed lies within it. */
  readonly logBytes: () => number
  /** Whether the main file was written to all the same, as by a change of the key. */
  readonly hasMoved: () => boolean
  /** Lets the log be carried over again. Of a closed store it does nothing. */
  readonly release: () => void
}

interface Checkpoint {
  readonly busy: number
  readonly log: number
  readonly checkpointed: number
}

/** Every commit of the usual size goes on taking a few pages from the log, so that it stays small. */
const USUAL_CHECKPOINT = 1000

/** Carries over what is in the log and holds the main file still until it is released. */
export function holdStill({ sqlite }: Store): HeldStill {
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  sqlite.pragma('wal_autocheckpoint=0')
  const file = sqlite.name
  const before = mainFile(file)
  const carriedOver = checkpointed(sqlite)
  const changes = sqlite.prepare<[], number>('select total_changes()').pluck()
  return {
    changes: () => changes.get() ?? 0,
    logBytes: () => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0,
    hasMoved: () =>
      !sqlite.open ||
      checkpointed(sqlite) !== carriedOver ||
      JSON.stringify(mainFile(file)) !== JSON.stringify(before),
    release() {
      if (sqlite.open) sqlite.pragma(`wal_autocheckpoint=${USUAL_CHECKPOINT}`)
    },
  }
}

/** Pages of the log that were carried over; asks and does nothing. */
function checkpointed(sqlite: Database.Database): number {
  const [answer] = sqlite.pragma('wal_checkpoint(NOOP)') as Checkpoint[]
  return answer?.checkpointed ?? -1
}

function mainFile(file: string): { size: number; changed: number } {
  const { size, mtimeMs } = statSync(file)
  return { size, changed: mtimeMs }
}

/** What a database says of itself: its schema, the end of its journal, and how many rows each table has. */
export interface DatabaseFacts {
  /** Time of the newest migration, as drizzle counts them. */
  readonly schema: number
  readonly head: JournalMark
  readonly counts: Readonly<Record<string, number>>
}

/** Reads the facts of a database. Counts every row: not for the main thread. To be called in a transaction. */
export function databaseFacts(sqlite: Database.Database): DatabaseFacts {
  const one = (sql: string) => sqlite.prepare<[], number>(sql).pluck().get() ?? 0
  return {
    schema: one('select max(created_at) from __drizzle_migrations'),
    head: journalHead(sqlite),
    counts: Object.fromEntries(
      tableNames(sqlite).map((name) => [name, one(`select count(*) from "${name}"`)]),
    ),
  }
}

/** The last row of the journal. */
export function journalHead(sqlite: Database.Database): JournalMark {
  const head = sqlite
    .prepare<[], JournalMark>('select seq, hash from journal order by seq desc limit 1')
    .get()
  return head ?? { seq: 0, hash: CHAIN_START }
}

/** Hash of one row of the journal, or `null` when it does not reach so far. */
export function journalHash(sqlite: Database.Database, seq: number): string | null {
  if (seq === 0) return CHAIN_START
  return sqlite.prepare<[number], string>('select hash from journal where seq = ?').pluck().get(seq) ?? null
}

/** Tables that hold rows of their own: not those in which the search index keeps itself. */
function tableNames(sqlite: Database.Database): string[] {
  return sqlite
    .prepare<[], string>(
      `select name from pragma_table_list
       where schema = 'main' and type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name`,
    )
    .pluck()
    .all()
}
