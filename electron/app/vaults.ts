import keyDerivationWorker from '../vault/key-derivation-worker.ts?modulePath'
import rekeyWorker from '../vault/rekey-worker.ts?modulePath'
import type { SystemKeyStore } from '../vault/slots/system.ts'
import { createVaultService } from '../vault/vault.ts'
import type { VaultService } from '../vault/vault-service.ts'
import { createWorkerKeyDeriver } from '../vault/worker-key-deriver.ts'
import { createWorkerRekeyer } from '../vault/worker-rekeyer.ts'
import type { Paths } from './paths.ts'
import type { Preferences } from './preferences.ts'

/** The vault of the folder that is chosen now; choosing another folder gives another vault. */
export function createVaults(
  paths: Pick<Paths, 'migrations'>,
  preferences: Preferences,
  systemKeys: SystemKeyStore,
) {
  const deriveKey = createWorkerKeyDeriver(keyDerivationWorker)
  let vault: VaultService | null = null
  return {
    current: (): VaultService => {
      const folder = preferences.vaultFolder()
      if (vault?.folder !== folder) {
        vault?.lock()
        vault = createVaultService({
          folder,
          migrationsFolder: paths.migrations,
          deriveKey,
          rekey: createWorkerRekeyer(rekeyWorker),
          systemKeys,
          clock: Date.now,
          wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
        })
      }
      return vault
    },
  }
}
