import type { Result } from '#model/result.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { databasePath } from './database-file.ts'
import type { Disk } from './disk.ts'
import type { KeyDeriver } from './key-derivation.ts'
import type { Rekeyer } from './rekey-database.ts'
import type { SystemKeyStore } from './slots/system.ts'
import { storeFault, type VaultErrorCode } from './vault-error.ts'
import type { VaultSession } from './vault-session.ts'
import type { KdfCost } from './vault-slots.ts'
import type { WrongGuesses } from './wrong-guesses.ts'

/** What making, opening and rekeying a vault work with; the service lends it. */
export interface VaultParts {
  readonly folder: string
  readonly migrationsFolder: string
  readonly disk: Disk
  readonly deriveKey: KeyDeriver
  readonly systemKeys: SystemKeyStore
  readonly rekey: Rekeyer
  /** Milliseconds since the Unix epoch. */
  readonly clock: () => number
  /** Cost of a passphrase on this computer; measured at the first call. */
  readonly cost: () => Promise<KdfCost>
  readonly guesses: WrongGuesses
  readonly session: VaultSession
}

/** Opens the database of the vault, or makes it. */
export function openDatabase(
  { folder, migrationsFolder }: Pick<VaultParts, 'folder' | 'migrationsFolder'>,
  key: Uint8Array,
  how: { readonly create?: true } = {},
): Result<Store, VaultErrorCode> {
  const store = openStore({ file: databasePath(folder), key, migrationsFolder, ...how })
  return store.ok ? store : { ok: false, error: storeFault(store.error) }
}
