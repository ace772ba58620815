import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { err } from '#model/result.ts'
import { migrationCopyOf } from '#store/migrate.ts'
import { closeStore, openStore } from '#store/open-store.ts'
import { saveEntry } from '#store/repositories/entries.ts'
import { anEntry } from '#tests/support/builders/entry.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import {
  acting,
  contents,
  MIGRATIONS,
  must,
  opened,
  tempFolder,
  tempStore,
  tempVault,
} from '#tests/support/temp-store.ts'

/** A copy of the migrations with more of them at the end. */
function migrationsWith(...planted: { sql: string; when?: number }[]): string {
  const folder = path.join(tempFolder(), 'migrations')
  cpSync(MIGRATIONS, folder, { recursive: true })
  const journalFile = path.join(folder, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as {
    entries: { when: number; [fact: string]: unknown }[]
  }
  const last = journal.entries.at(-1)?.when ?? 0
  planted.forEach(({ sql, when }, index) => {
    const tag = `9${index}_planted`
    journal.entries.push({
      idx: journal.entries.length,
      version: '6',
      when: when ?? last + 1 + index,
      tag,
      breakpoints: true,
    })
    writeFileSync(path.join(folder, `${tag}.sql`), sql)
  })
  writeFileSync(journalFile, JSON.stringify(journal))
  return folder
}

/** A table whose rows go with the case's, and a rebuild of `cases` as drizzle-kit writes one. */
const CASCADE = `CREATE TABLE notes (case_id text NOT NULL REFERENCES cases(id) ON DELETE CASCADE, note text)`
const REBUILD = (columns: string) => `PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE __new_cases AS SELECT * FROM cases WHERE 0;--> statement-breakpoint
INSERT INTO __new_cases SELECT * FROM cases ${columns};--> statement-breakpoint
DROP TABLE cases;--> statement-breakpoint
ALTER TABLE __new_cases RENAME TO cases;--> statement-breakpoint
CREATE UNIQUE INDEX cases_id ON cases (id);--> statement-breakpoint
PRAGMA foreign_keys=ON;`

describe('migrate', () => {
  it('changes nothing when run again', () => {
    const vault = tempVault()
    const before = contents(tempStore(vault))
    expect(contents(opened(vault))).toEqual(before)
    expect(existsSync(migrationCopyOf(vault.file))).toBe(false)
  })

  it('refuses a vault written by a later program', () => {
    const vault = tempVault()
    closeStore(tempStore(vault))
    closeStore(opened(vault, { migrationsFolder: migrationsWith({ sql: CASCADE }) }))
    expect(openStore({ ...vault, migrationsFolder: MIGRATIONS })).toEqual(err('vault_newer'))
  })

  it('keeps every row of a rebuilt table and of the tables that cascade from it', () => {
    const vault = tempVault()
    const store = tempStore(vault)
    const { opinion } = aKlatCase(store)
    must(saveEntry(store, anEntry(opinion), acting()))
    const folder = migrationsWith({ sql: CASCADE })
    closeStore(store)
    const withNotes = opened(vault, { migrationsFolder: folder })
    withNotes.sqlite.prepare('insert into notes values (?, ?)').run(opinion, 'alles')
    const before = contents(withNotes)
    closeStore(withNotes)

    const rebuilt = opened(vault, {
      migrationsFolder: migrationsWith({ sql: CASCADE }, { sql: REBUILD('') }),
    })
    const { __drizzle_migrations: _, ...rows } = contents(rebuilt)
    const { __drizzle_migrations: __, ...rowsBefore } = before
    expect(rows).toEqual(rowsBefore)
    expect(rebuilt.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(existsSync(migrationCopyOf(vault.file))).toBe(false)
  })

  it.each([
    ['loses rows', REBUILD('WHERE 0')],
    ['leaves a row that refers to nothing', `UPDATE case_people SET person_id = 'nobody'`],
    ['breaks in the middle', `DELETE FROM drafts;--> statement-breakpoint\nCREATE TABLE cases (id text)`],
  ])('leaves the vault and a copy as they were when a migration %s', (_, sql) => {
    const vault = tempVault()
    const store = tempStore(vault)
    aKlatCase(store)
    const before = contents(store)
    closeStore(store)

    expect(() => openStore({ ...vault, migrationsFolder: migrationsWith({ sql }) })).toThrow()
    expect(contents(opened({ ...vault, file: migrationCopyOf(vault.file) }))).toEqual(before)
    expect(contents(opened(vault))).toEqual(before)
    // The vault has opened: the copy is not needed any more.
    expect(existsSync(migrationCopyOf(vault.file))).toBe(false)
  })

  it('throws when a migration was edited after it was applied', () => {
    const vault = tempVault()
    closeStore(tempStore(vault))
    const folder = migrationsWith()
    writeFileSync(path.join(folder, '0000_initial.sql'), 'CREATE TABLE other (id text)')
    expect(() => openStore({ ...vault, migrationsFolder: folder })).toThrow(/edited/)
  })

  it('knows its migrations again when a checkout has changed their line ends', () => {
    const vault = tempVault()
    const before = contents(tempStore(vault))
    const folder = migrationsWith()
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.sql'))) {
      const file = path.join(folder, name)
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'))
    }
    expect(contents(opened(vault, { migrationsFolder: folder }))).toEqual(before)
  })

  it('throws when a migration comes before one already applied', () => {
    const vault = tempVault()
    closeStore(tempStore(vault))
    const folder = migrationsWith({ sql: CASCADE, when: 1 })
    expect(() => openStore({ ...vault, migrationsFolder: folder })).toThrow(/before/)
  })

  it('has every trigger', () => {
    const triggers = tempStore()
      .sqlite.prepare<[], string>("select name from sqlite_schema where type = 'trigger' order by name")
      .pluck()
      .all()
    expect(triggers).toEqual([
      'case_keys_erased_insert',
      'case_keys_frozen_delete',
      'case_keys_frozen_update',
      'cases_erased_insert',
      'deliveries_frozen_delete',
      'deliveries_frozen_update',
      'delivery_files_frozen_delete',
      'delivery_files_frozen_update',
      'document_files_frozen_delete',
      'document_files_frozen_update',
      'document_sections_frozen_delete',
      'document_sections_frozen_insert',
      'document_sections_frozen_update',
      'document_versions_frozen_delete',
      'document_versions_frozen_update',
      'erasures_frozen_delete',
      'erasures_frozen_update',
      'journal_frozen_delete',
      'journal_frozen_update',
      'journal_payloads_frozen_delete',
      'journal_payloads_frozen_update',
      'search_additions_insert',
      'search_case_delete',
      'search_case_insert',
      'search_case_update',
      'search_commitment_delete',
      'search_commitment_insert',
      'search_commitment_update',
      'search_entry_delete',
      'search_entry_insert',
      'search_entry_update',
      'search_index_delete',
      'search_index_insert',
      'search_index_update',
      'search_item_delete',
      'search_item_insert',
      'search_item_update',
      'search_person_delete',
      'search_person_insert',
      'search_person_update',
      'search_section_delete',
      'search_section_insert',
      'search_section_update',
      'search_timeline_update',
      'search_version_delete',
      'search_version_insert',
      'section_grounds_frozen_delete',
      'section_grounds_frozen_insert',
      'timeline_counts_delete',
      'timeline_counts_insert',
      'timeline_counts_join',
      'timeline_counts_leave',
      'timeline_entry_delete',
      'timeline_entry_insert',
      'timeline_entry_update',
      'timeline_issued_delete',
      'timeline_issued_insert',
      'timeline_issued_update',
      'timeline_period_delete',
      'timeline_period_insert',
      'timeline_period_update',
      'timeline_stage_delete',
      'timeline_stage_insert',
      'timeline_stage_update',
    ])
  })
})
