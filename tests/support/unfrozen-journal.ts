import type { Store } from '#store/store.ts'

/** Lets a test play the forger: takes away the triggers that keep the journal as it was written. */
export function unfreezeJournal({ sqlite }: Store): void {
  const triggers = sqlite
    .prepare<[], string>(
      `select name from sqlite_schema
       where type = 'trigger' and tbl_name in ('journal', 'journal_payloads', 'case_keys')`,
    )
    .pluck()
    .all()
  for (const name of triggers) sqlite.exec(`drop trigger "${name}"`)
  sqlite.pragma('foreign_keys=OFF')
}
