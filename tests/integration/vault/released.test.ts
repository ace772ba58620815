import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { verifyJournal } from '#store/journal/read-journal.ts'
import { migrationCopyOf } from '#store/migrate.ts'
import { searchVault } from '#store/queries/search.ts'
import { must } from '#tests/support/must.ts'
import { tableFacts } from '#tests/support/vault-facts.ts'
import { temporaryFolder, vaultIn } from '#tests/support/temporary-vault.ts'

/** A vault as each released program wrote it, named by its last migration. They stay as they are for ever. */
const RELEASED = path.join(import.meta.dirname, 'released')

const Facts = z.object({
  passphrase: z.string(),
  tables: z.record(z.string(), z.object({ rows: z.number(), columns: z.record(z.string(), z.string()) })),
})

/** Columns a later program no longer has, each with where its content went. */
const GIVEN_UP = new Map([
  ['entries.folded_text', 'search_texts, made anew from the text'],
  ['commitments.folded_text', 'search_texts, made anew from the text'],
])

/** A copy of a released vault, opened by this program. */
async function openedCopy(folder: string, name: string) {
  cpSync(path.join(RELEASED, name), folder, { recursive: true })
  const facts = Facts.parse(JSON.parse(readFileSync(path.join(folder, 'facts.json'), 'utf8')))
  const vault = vaultIn(folder, { clock: () => Date.now() })
  const { store } = must(await vault.unlock(facts.passphrase))
  return { vault, store, facts }
}

describe.each(readdirSync(RELEASED))('the vault of %s', (name) => {
  it('opens with everything in it', { timeout: 60_000 }, async () => {
    using folder = temporaryFolder()
    const { vault, store, facts } = await openedCopy(folder.path, name)
    for (const [table, before] of Object.entries(facts.tables)) {
      const now = tableFacts(store, table)
      expect({ table, rows: now.rows }).toEqual({ table, rows: before.rows })
      for (const [column, digest] of Object.entries(before.columns)) {
        if (GIVEN_UP.has(`${table}.${column}`)) continue
        expect({ table, column, digest: now.columns[column] }).toEqual({ table, column, digest })
      }
    }
    expect(Object.keys(facts.tables)).toContain('entries')
    expect(store.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(store.sqlite.pragma('foreign_key_check')).toEqual([])
    expect(existsSync(migrationCopyOf(store.sqlite.name))).toBe(false)
    vault.lock()
  })

  it('has a journal that still verifies, and is found by search', { timeout: 60_000 }, async () => {
    using folder = temporaryFolder()
    const { vault, store } = await openedCopy(folder.path, name)
    expect(must(verifyJournal(store)).seq).toBeGreaterThan(0)
    const surnames = store.sqlite.prepare<[], string>('select distinct surname from persons').pluck().all()
    expect(surnames.length).toBeGreaterThan(0)
    for (const surname of surnames)
      expect(searchVault(store, { text: surname, limit: 20 }).hits, surname).not.toEqual([])
    vault.lock()
  })
})

describe('the released vaults', () => {
  it('are there for the first release and those after it', () => {
    expect(readdirSync(RELEASED).toSorted()).toEqual(
      expect.arrayContaining(['0001_frozen-rows', '0004_search-index']),
    )
  })
})
