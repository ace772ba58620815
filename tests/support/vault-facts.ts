import { createHash } from 'node:crypto'
import type { Store } from '#store/store.ts'

/** What one table held: how many rows, and for each column the SHA-256 of its values with the keys of their rows. */
export interface TableFacts {
  readonly rows: number
  readonly columns: Readonly<Record<string, string>>
}

/** Tables that keep themselves: search and timelines are filled anew by the migrations that change what they are. */
const DERIVED = /^(sqlite_|__drizzle|search_|timeline_)/

/** What every table of a vault holds, in its present columns. */
export function factsOf(store: Store): Record<string, TableFacts> {
  const tables = store.sqlite
    .prepare<[], string>(
      "select name from pragma_table_list where schema = 'main' and type = 'table' order by name",
    )
    .pluck()
    .all()
    .filter((name) => !DERIVED.test(name))
  return Object.fromEntries(tables.map((name) => [name, tableFacts(store, name)]))
}

/** What a table holds; a table that is not there holds nothing in no columns. */
export function tableFacts({ sqlite }: Store, table: string): TableFacts {
  const columns = sqlite
    .prepare<[string], { name: string; pk: number }>('select name, pk from pragma_table_info(?)')
    .all(table)
  const key = columns.filter(({ pk }) => pk > 0).map(({ name }) => name)
  const digestOf = (column: string) => {
    const selected = [...key, column].map((name) => `"${name}"`).join(', ')
    const rows = sqlite.prepare<[], unknown[]>(`select ${selected} from "${table}"`).raw().all()
    const lines = rows.map((row) => JSON.stringify(row)).toSorted()
    return createHash('sha256').update(lines.join('\n')).digest('hex')
  }
  const rows = columns.length === 0 ? 0 : sqlite.prepare(`select count(*) from "${table}"`).pluck().get()
  return {
    rows: Number(rows),
    columns: Object.fromEntries(columns.map(({ name }) => [name, digestOf(name)])),
  }
}
