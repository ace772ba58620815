import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeStore, openStore } from '#store/open-store.ts'
import { killMigrating } from '#tests/support/kills/kill-migrating.ts'
import { killSaving, saveOnFullDisk } from '#tests/support/kills/kill-saving.ts'
import { copyReleased, MIGRATIONS, RELEASED, type VaultCopy } from '#tests/support/kills/released-vault.ts'
import { must } from '#tests/support/must.ts'

/* Thousands of such kills: npm run torture. */

describe('a process killed while it saves', () => {
  let base: VaultCopy

  beforeAll(async () => {
    base = await copyReleased('0001_frozen-rows')
    closeStore(must(openStore({ file: base.file, key: base.key, migrationsFolder: MIGRATIONS })))
  }, 60_000)
  afterAll(() => base[Symbol.dispose]())

  it('at any of forty statements has lost nothing it said was saved', { timeout: 240_000 }, async () => {
    let saved = 0
    for (let statement = 8; statement < 248; statement += 6) {
      saved += await killSaving(base, statement, { atStep: statement })
    }
    expect(saved).toBeGreaterThan(40)
  })

  it('at any moment has lost nothing it said was saved', { timeout: 240_000 }, async () => {
    let saved = 0
    for (let seed = 0; seed < 40; seed++) saved += await killSaving(base, seed, { afterMs: seed * 3 })
    expect(saved).toBeGreaterThan(40)
  })

  it.runIf(process.platform !== 'win32')(
    'on a disk that fails after any number of bytes has lost nothing it said was saved',
    { timeout: 240_000 },
    async () => {
      const size = statSync(base.file).size / 1024
      const saved: number[] = []
      // From a log that cannot begin to a main file that cannot grow.
      for (const limit of [40, 64, 100, 200, 400, 800, size - 40, size, size + 4, size + 100]) {
        saved.push(await saveOnFullDisk(base, limit, Math.floor(limit)))
      }
      expect(Math.min(...saved)).toBeLessThan(400)
      expect(Math.max(...saved)).toBeGreaterThan(10)
    },
  )
})

describe('a process killed while it brings an older vault to the present schema', () => {
  it('at any moment leaves the old vault or the new one, whole', { timeout: 240_000 }, async () => {
    using base = await copyReleased('0001_frozen-rows')
    const facts = JSON.parse(readFileSync(path.join(RELEASED, '0001_frozen-rows', 'facts.json'), 'utf8')) as {
      tables: Record<string, { rows: number }>
    }
    const rows = Object.fromEntries(Object.entries(facts.tables).map(([name, table]) => [name, table.rows]))

    const statements = await killMigrating(base, rows, { atStep: 0 })
    expect(statements).toBeGreaterThan(100)
    const step = Math.ceil(statements / 24)
    for (let at = 1; at <= statements; at += step) await killMigrating(base, rows, { atStep: at })
    for (let moment = 0; moment < 10; moment++) await killMigrating(base, rows, { afterMs: moment * 8 })
  })
})
