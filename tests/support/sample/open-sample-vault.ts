import path from 'node:path'
import { deriveKey } from '#electron/vault/key-derivation.ts'
import { createVaultService } from '#electron/vault/vault.ts'
import type { Store } from '#store/store.ts'
import { must } from '../must.ts'
import { SAMPLE_PASSPHRASE } from './make-sample-vault.ts'

const migrationsFolder = path.resolve(import.meta.dirname, '../../../db/store/migrations')

/** Opens a vault without the application, does something with its store, and locks it again. */
export async function withVault<T>(
  folder: string,
  act: (store: Store) => T | Promise<T>,
  passphrase = SAMPLE_PASSPHRASE,
): Promise<T> {
  const vault = createVaultService({
    folder,
    migrationsFolder,
    deriveKey,
    clock: Date.now,
    wait: () => Promise.resolve(),
  })
  const { store } = must(await vault.unlock(passphrase))
  try {
    return await act(store)
  } finally {
    vault.lock()
  }
}
