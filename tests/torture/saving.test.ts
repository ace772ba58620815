import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeStore, openStore } from '#store/open-store.ts'
import { killSaving } from '#tests/support/kills/kill-saving.ts'
import { copyReleased, MIGRATIONS, type VaultCopy } from '#tests/support/kills/released-vault.ts'
import { must } from '#tests/support/must.ts'

describe('a process killed while it saves', () => {
  let base: VaultCopy

  beforeAll(async () => {
    base = await copyReleased('0001_frozen-rows')
    closeStore(must(openStore({ file: base.file, key: base.key, migrationsFolder: MIGRATIONS })))
  })
  afterAll(() => base[Symbol.dispose]())

  it('at each of seven hundred statements has lost nothing it said was saved', async () => {
    let saved = 0
    for (let statement = 1; statement <= 700; statement++) {
      saved += await killSaving(base, statement, { atStep: statement })
    }
    expect(saved).toBeGreaterThan(700)
  })

  it('at each of five hundred moments has lost nothing it said was saved', async () => {
    let saved = 0
    for (let seed = 0; seed < 500; seed++) saved += await killSaving(base, 1000 + seed, { afterMs: seed })
    expect(saved).toBeGreaterThan(500)
  })
})
