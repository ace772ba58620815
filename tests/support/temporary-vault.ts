import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deriveKey } from '#electron/vault/key-derivation.ts'
import { createVaultService } from '#electron/vault/vault.ts'
import type { VaultOptions, VaultService } from '#electron/vault/vault-service.ts'

/** Strong enough for the estimator, with letters that have two Unicode forms. */
export const PASSPHRASE = 'vihmane põld rändas üle jõe'

/** The real migrations: a vault of the tests is a vault of the program. */
export const MIGRATIONS = path.resolve(import.meta.dirname, '../../db/store/migrations')

/** Some milliseconds instead of a third of a second. */
export const CHEAP_KDF = { memoryKiB: 1024, passes: 1, parallelism: 1 } as const

/** 23 November 2026, 10:15 in Tallinn. */
export const NOW = Date.UTC(2026, 10, 23, 8, 15)

/** A folder of its own for a vault; removed with everything in it when it goes out of scope. */
export function temporaryFolder(): Disposable & { readonly path: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'vault-test-'))
  return { path: folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A vault service with a cheap key derivation, a fixed clock and no waiting. */
export function vaultIn(folder: string, changes: Partial<VaultOptions> = {}): VaultService {
  return createVaultService({
    folder,
    migrationsFolder: MIGRATIONS,
    deriveKey,
    clock: () => NOW,
    wait: async () => {},
    kdfCost: CHEAP_KDF,
    ...changes,
  })
}

/** A folder with a vault in it that has been created and locked. */
export async function lockedVault(): Promise<Disposable & { readonly path: string }> {
  const folder = temporaryFolder()
  const vault = vaultIn(folder.path)
  const created = await vault.create(PASSPHRASE)
  if (!created.ok) throw new Error(`The vault was not created: ${created.error.code}`)
  vault.lock()
  return folder
}

/** The names of the files in a folder, without the lock file, which says nothing. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name !== 'vault.lock')
    .toSorted()
}

/** Everything in a folder, for searching. */
export function bytesIn(folder: string): Buffer {
  return Buffer.concat(filesIn(folder).map((name) => readFileSync(path.join(folder, name))))
}
