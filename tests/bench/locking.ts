import { createVaultService } from '#electron/vault/vault.ts'
import { deriveKey } from '#electron/vault/key-derivation.ts'
import { must } from '../support/must.ts'
import { SAMPLE_PASSPHRASE } from '../support/sample/make-sample-vault.ts'
import { MIGRATIONS } from '../support/temporary-vault.ts'
import { type Figure, milliseconds } from './figure.ts'
import { timesOfEach } from './timing.ts'

const ROUNDS = 60

/** How long a vault takes to open and to lock, without the derivation of the key, which is slow on purpose. */
export async function measureLocking(folder: string): Promise<Figure[]> {
  let derived: Uint8Array | undefined
  const vault = createVaultService({
    folder,
    migrationsFolder: MIGRATIONS,
    // The caller zeroes what it gets, so it gets a copy.
    deriveKey: async (passphrase, kdf) => (derived ??= await deriveKey(passphrase, kdf)).slice(),
    clock: Date.now,
    wait: () => Promise.resolve(),
  })
  const [unlock, lock] = await timesOfEach(ROUNDS, [
    async () => must(await vault.unlock(SAMPLE_PASSPHRASE)),
    () => vault.lock(),
  ])
  return [
    milliseconds('unlock without the key derivation, p95', unlock.p95, 50),
    milliseconds('lock, p95', lock.p95, 50),
  ]
}
