import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deriveKey } from '#electron/vault/key-derivation.ts'
import { createVaultService } from '#electron/vault/vault.ts'
import { must } from '../must.ts'

/** The vaults that released programs wrote. */
export const RELEASED = path.resolve(import.meta.dirname, '../../integration/vault/released')

/** The migrations as they are shipped. */
export const MIGRATIONS = path.resolve(import.meta.dirname, '../../../db/store/migrations')

/** Names of the vaults that an older program wrote, which opening brings to the present schema. */
export function olderVaults(): readonly string[] {
  const present = readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .at(-1)
  return readdirSync(RELEASED).filter((name) => `${name}.sql` !== present)
}

/** A copy of a released vault with its data key; removed when it goes out of scope. */
export interface VaultCopy extends Disposable {
  readonly folder: string
  readonly file: string
  readonly key: Buffer
}

/** Copies a released vault, and finds its data key with its passphrase. */
export async function copyReleased(name: string): Promise<VaultCopy & { readonly passphrase: string }> {
  const from = path.join(RELEASED, name)
  const { passphrase } = JSON.parse(readFileSync(path.join(from, 'facts.json'), 'utf8')) as {
    passphrase: string
  }
  // Opening brings a vault to the present schema: the key is found in a copy that is thrown away.
  using opened = copyVault(from, Buffer.alloc(0))
  const vault = createVaultService({
    folder: opened.folder,
    migrationsFolder: MIGRATIONS,
    deriveKey,
    clock: () => Date.now(),
    wait: () => Promise.resolve(),
  })
  must(await vault.unlock(passphrase))
  const key = must(vault.dataKey())
  vault.lock()
  return { ...copyVault(from, key), passphrase }
}

/** Copies a vault that nobody has open. */
export function copyVault(from: string, key: Buffer): VaultCopy {
  const folder = mkdtempSync(path.join(tmpdir(), 'killed-'))
  cpSync(from, folder, { recursive: true })
  return {
    folder,
    file: path.join(folder, 'vault.db'),
    key,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  }
}
