import type { Store } from '#store/store.ts'

/**
 * Fills a vault while the search index rests, and makes the index in one go at the end, as the migration does that brings
 * it: kept row by row, it would take most of the time. What it is made of (`search_texts`) is kept all along. A fill that
 * throws leaves the vault without its triggers: it must then be thrown away.
 */
export async function indexAfterwards<T>({ sqlite }: Store, fill: () => Promise<T>): Promise<T> {
  const triggers = sqlite
    .prepare<[], { name: string; sql: string }>(
      `select name, sql from sqlite_schema where type = 'trigger' and tbl_name = 'search_texts'`,
    )
    .all()
  for (const { name } of triggers) sqlite.exec(`drop trigger "${name}"`)
  const filled = await fill()
  sqlite.exec(`insert into search_index (search_index) values ('rebuild')`)
  for (const { sql } of triggers) sqlite.exec(sql)
  return filled
}
