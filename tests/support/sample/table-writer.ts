import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Store } from '#store/store.ts'

/** Writes rows of one table by one prepared statement; its columns are those of the schema. */
export function tableWriter<T extends SQLiteTable>(
  { sqlite }: Store,
  table: T,
): (row: T['$inferSelect']) => void {
  const columns = Object.entries(getTableColumns(table))
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ')
  const places = columns.map(() => '?').join(', ')
  const statement = sqlite.prepare(`insert into "${getTableName(table)}" (${names}) values (${places})`)
  return (row) => {
    const values = row as Readonly<Record<string, unknown>>
    statement.run(columns.map(([key]) => values[key]))
  }
}
