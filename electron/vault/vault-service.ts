import type { Result } from '#model/result.ts'
import type { Instant } from '#model/time/dates.ts'
import type { Store } from '#store/store.ts'
import type { Credential, CredentialType } from './credential.ts'
import type { Disk } from './disk.ts'
import type { KeyDeriver } from './key-derivation.ts'
import type { OpenedVault } from './open-vault.ts'
import type { Rekeyer } from './rekey-database.ts'
import type { SystemKeyStore } from './slots/system.ts'
import type { VaultError, VaultErrorCode } from './vault-error.ts'
import type { VaultKeys } from './vault-keys.ts'
import type { KdfCost } from './vault-slots.ts'

/* What the service of a vault is given, what it tells and what it does; `vault.ts` makes it. */

/** What a vault service works with; nothing of it is reached for from inside. */
export interface VaultOptions {
  readonly folder: string
  readonly migrationsFolder: string
  readonly deriveKey: KeyDeriver
  /** Milliseconds since the Unix epoch. */
  readonly clock: () => number
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>
  /** Cost of a passphrase on this computer; measured when left out. Tests take a cheap one. */
  readonly kdfCost?: KdfCost
  readonly disk?: Disk
  /** The key store of the account; without it that way is not offered. */
  readonly systemKeys?: SystemKeyStore
  /** Changes the key of the database; in the present thread when left out. */
  readonly rekey?: Rekeyer
}

/** What may be told of a vault at any time. */
export interface VaultState {
  readonly state: 'missing' | 'locked' | 'unlocked'
  /** When this process last locked it. */
  readonly lockedAt: Instant | null
  /** Wrong tries that have not been journaled yet. */
  readonly failedUnlocks: number
  /** What may open it, as the header says; empty when there is none to read. */
  readonly ways: readonly CredentialType[]
  /** What is seen to be wrong with a locked vault before anything is tried. */
  readonly trouble: Extract<VaultErrorCode, 'vault_damaged' | 'vault_newer'> | null
  /** Opened without the passphrase: a new one is to be set before anything else. */
  readonly passphraseDue: boolean
}

/** One vault: a folder with a header, an encrypted database and a lock. */
export interface VaultService {
  readonly folder: string
  /** @throws when the folder may not even be looked into */
  status(): Promise<VaultState>
  /** Makes a new vault in the folder and opens it. */
  create(passphrase: string): Promise<Result<OpenedVault, VaultError>>
  /** Opens the vault by its passphrase; of an open one it returns what is open. */
  unlock(passphrase: string): Promise<Result<OpenedVault, VaultError>>
  /** Opens the vault by any way there is. */
  unlockBy(credential: Credential): Promise<Result<OpenedVault, VaultError>>
  /** Closes the vault at once. An opening under way is given up. The vault is locked even if this throws. */
  lock(): void
  /** The database of the open vault, or `vault_locked`. Not to be kept: it is closed by `lock`. */
  store(): Result<Store, VaultError>
  /**
   * A copy of the data key of the open vault, 32 bytes, or `vault_locked`. For threads that open the database or a copy
   * of it beside this connection. The caller zeroes it.
   */
  dataKey(): Result<Buffer, VaultError>
  /** Sets the count of wrong passphrases to none; to be called when it is in the journal. */
  failedUnlocksJournaled(): Promise<void>
  /** What opens the vault, and its changes. */
  readonly keys: VaultKeys
}
