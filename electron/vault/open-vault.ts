import type { Store } from '#store/store.ts'
import type { CredentialType } from './credential.ts'
import type { ProcessLock } from './process-lock.ts'
import type { VaultHeader } from './vault-header.ts'

/** An open vault. */
export interface OpenedVault {
  readonly store: Store
  /** Wrong tries before this one, to be journaled and then confirmed by `failedUnlocksJournaled`. */
  readonly failedUnlocks: number
  /** Whether a copy of the header had to be written anew. `unrepaired`: it should have been, and the disk refused. */
  readonly header: 'whole' | 'repaired' | 'unrepaired'
  readonly openedBy: CredentialType
  /** Number of the header it was opened with: it grows at each change of the keys, so the journal shows if one is missing. */
  readonly headerSequence: number
}

/** What the service keeps of an open vault. Ends with locking. */
export interface OpenState {
  /** Given to callers; another one after the data key was changed. */
  opened: OpenedVault
  /** Zeroed at locking; nobody else is given this buffer. */
  dataKey: Buffer
  /** As it lies on the disk. Nobody else may change it while the process lock is held. */
  header: VaultHeader
  readonly processLock: ProcessLock
  /** Made in this session: whoever sits here has just chosen the passphrase. */
  readonly isNew: boolean
  /** Opened by the recovery code or the office, as nobody knows the passphrase: a new one is to be set. */
  passphraseDue: boolean
  /** How long the passphrase took to derive, in milliseconds; `null` when it was not what opened. */
  readonly derivedInMs: number | null
}
