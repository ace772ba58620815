import Database from 'better-sqlite3'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setUpConnection, unlockConnection } from '#store/open-store.ts'
import { type Figure, ratio } from './figure.ts'

const ROWS = 100_000
const COMMITS = 500
const READS = 20_000
const SEARCHED_ROWS = 20_000
const SEARCHES = 200
const ROUNDS = 5

/** One thing a store does, on a connection. */
interface Work {
  readonly name: string
  readonly run: (sqlite: Database.Database) => void
  readonly aim?: number
  /** What is done before it, and not timed. */
  readonly before?: (sqlite: Database.Database) => void
}

const WORKS: readonly Work[] = [
  { name: '100 000 inserts in one transaction', before: empty, run: insertMany, aim: 1.7 },
  { name: '500 commits of one row', run: commitOneByOne, aim: 1.15 },
  { name: '20 000 random reads, warm', run: readAtRandom, aim: 1.1 },
  { name: '20 000 random reads, with room for 2 MB', before: forget, run: readAtRandom, aim: 2.5 },
  { name: '50 000 rows read in order', before: remember, run: readInOrder },
  { name: '200 searches for two words', run: searchOften, aim: 1.1 },
]

/** The same work on an encrypted and on a plain file, both set up as a vault is; by turns, each at its best. */
export async function measureEncryption(): Promise<Figure[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'encryption-'))
  const plain = new Database(path.join(folder, 'plain.db'))
  const encrypted = new Database(path.join(folder, 'encrypted.db'))
  try {
    unlockConnection(encrypted, randomBytes(32))
    for (const sqlite of [plain, encrypted]) prepare(sqlite)
    return WORKS.map((work) => {
      const best = { encrypted: Infinity, plain: Infinity }
      for (let round = 0; round < ROUNDS; round++) {
        best.encrypted = Math.min(best.encrypted, timeOf(work, encrypted))
        best.plain = Math.min(best.plain, timeOf(work, plain))
      }
      return ratio(`encrypted against plain: ${work.name}`, best.encrypted / best.plain, work.aim ?? null)
    })
  } finally {
    plain.close()
    encrypted.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function timeOf({ before, run }: Work, sqlite: Database.Database): number {
  before?.(sqlite)
  const start = performance.now()
  run(sqlite)
  return performance.now() - start
}

/** Tables like those of a vault; the index as migration `search-index` makes it. */
function prepare(sqlite: Database.Database): void {
  setUpConnection(sqlite)
  sqlite.exec(`create table texts (id integer primary key, text text not null);
    create virtual table words using fts5(text, content='', tokenize='ascii', prefix='1 2 3 4 5 6 7 8', detail='none',
      columnsize=0)`)
  const insert = sqlite.prepare('insert into words (rowid, text) values (?, ?)')
  sqlite.transaction(() => {
    for (let id = 1; id <= SEARCHED_ROWS; id++) insert.run(id, text(id))
  })()
}

/** Three hundred bytes, like a short entry. */
function text(id: number): string {
  return `sissekanne${id} kool${id % 997} kodu${id % 89} `.repeat(9)
}

function empty(sqlite: Database.Database): void {
  sqlite.exec('delete from texts')
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
}

/** Reads now come from the file: three of a hundred pages fit. */
function forget(sqlite: Database.Database): void {
  sqlite.pragma('cache_size=-2000')
  sqlite.pragma('shrink_memory')
}

/** As a vault is used. */
function remember(sqlite: Database.Database): void {
  sqlite.pragma('cache_size=-64000')
}

function insertMany(sqlite: Database.Database): void {
  const insert = sqlite.prepare('insert into texts (id, text) values (?, ?)')
  sqlite.transaction(() => {
    for (let id = 1; id <= ROWS; id++) insert.run(id, text(id))
  })()
}

function commitOneByOne(sqlite: Database.Database): void {
  const update = sqlite.prepare('update texts set text = ? where id = ?')
  for (let id = 1; id <= COMMITS; id++) update.run(text(id + 1), id * 199)
}

function readAtRandom(sqlite: Database.Database): void {
  const read = sqlite.prepare('select text from texts where id = ?')
  for (let round = 0; round < READS; round++) read.get(1 + ((round * 7919) % ROWS))
}

function readInOrder(sqlite: Database.Database): void {
  const read = sqlite.prepare<[], string>('select text from texts where id between 20000 and 70000').pluck()
  for (const _text of read.iterate());
}

function searchOften(sqlite: Database.Database): void {
  const find = sqlite.prepare('select rowid from words where words match ? order by rowid desc limit 50')
  for (let round = 0; round < SEARCHES; round++) find.all(`"kool${round % 10}"* AND "kodu${round % 9}"*`)
}
