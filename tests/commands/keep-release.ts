/*
 * node tests/commands/keep-release.ts: at a release, keeps a vault as this program writes it in
 * tests/integration/vault/released/, so that every later program is tried on it. Once per last migration; never made anew.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { deriveKey } from '#electron/vault/key-derivation.ts'
import { createVaultService } from '#electron/vault/vault.ts'
import { makeSampleVault } from '../support/sample/make-sample-vault.ts'
import { must } from '../support/must.ts'
import { factsOf } from '../support/vault-facts.ts'

const root = path.resolve(import.meta.dirname, '../..')
const migrationsFolder = path.join(root, 'db/store/migrations')
const last = readdirSync(migrationsFolder)
  .filter((name) => name.endsWith('.sql'))
  .toSorted()
  .at(-1)
if (last === undefined) throw new Error('There are no migrations')
const folder = path.join(root, 'tests/integration/vault/released', path.basename(last, '.sql'))

const { passphrase } = await makeSampleVault({ folder, now: Date.now() })
const vault = createVaultService({
  folder,
  migrationsFolder,
  deriveKey,
  clock: () => Date.now(),
  wait: () => Promise.resolve(),
})
const { store } = must(await vault.unlock(passphrase))
const tables = factsOf(store)
vault.lock()
rmSync(path.join(folder, 'vault.lock'), { force: true })
writeFileSync(path.join(folder, 'facts.json'), `${JSON.stringify({ passphrase, tables }, null, 2)}\n`)
console.log(folder)
