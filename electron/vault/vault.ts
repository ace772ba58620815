import { randomBytes } from 'node:crypto'
import { uuidV7 } from '#model/ids.ts'
import { err, ok, type Result } from '#model/result.ts'
import { Instant } from '#model/time/dates.ts'
import { closeStore, type OpenFailure, openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { databasePath, setAsideOrphan } from './database-file.ts'
import { type Disk, realDisk } from './disk.ts'
import { readFailedUnlocks, unlockDelay, writeFailedUnlocks } from './failed-unlocks.ts'
import { checkFolder } from './folder-check.ts'
import { hasHeader, readHeader, writeHeader } from './header-file.ts'
import { KEY_BYTES, type KeyDeriver, NEW_VAULT_KDF_COST } from './key-derivation.ts'
import { unwrapKey, wrapKey } from './key-wrap.ts'
import { checkPassphraseStrength } from './passphrase-strength.ts'
import { acquireProcessLock, type ProcessLock } from './process-lock.ts'
import { diskFault, type VaultError, type VaultErrorCode } from './vault-error.ts'
import {
  isPassphraseSlot,
  type KdfCost,
  type KdfParameters,
  type PassphraseSlot,
  type VaultHeader,
} from './vault-header.ts'

/** What a vault service works with; nothing of it is reached for from inside. */
export interface VaultOptions {
  readonly folder: string
  readonly migrationsFolder: string
  readonly deriveKey: KeyDeriver
  /** Milliseconds since the Unix epoch. */
  readonly clock: () => number
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>
  /** Cost of the key derivation of a vault to be created; tests take a cheap one. */
  readonly kdfCost?: KdfCost
  readonly disk?: Disk
}

/** What may be told of a vault at any time. */
export interface VaultState {
  readonly state: 'missing' | 'locked' | 'unlocked'
  /** When this process last locked it. */
  readonly lockedAt: Instant | null
  /** Wrong passphrases that have not been journaled yet. */
  readonly failedUnlocks: number
}

/** An open vault. */
export interface OpenedVault {
  readonly store: Store
  /** Wrong passphrases before this one, to be journaled and then confirmed by `failedUnlocksJournaled`. */
  readonly failedUnlocks: number
  /** Whether a copy of the header had to be written anew. `unrepaired`: it should have been, and the disk refused. */
  readonly header: 'whole' | 'repaired' | 'unrepaired'
}

/** One vault: a folder with a header, an encrypted database and a lock. */
export interface VaultService {
  readonly folder: string
  /** @throws when the folder may not even be looked into */
  status(): Promise<VaultState>
  /** Makes a new vault in the folder and opens it. */
  create(passphrase: string): Promise<Result<OpenedVault, VaultError>>
  /** Opens the vault; of an open one it returns what is open. */
  unlock(passphrase: string): Promise<Result<OpenedVault, VaultError>>
  /** Closes the vault at once. An opening under way is given up. The vault is locked even if this throws. */
  lock(): void
  /** The database of the open vault, or `vault_locked`. Not to be kept: it is closed by `lock`. */
  store(): Result<Store, VaultError>
  /** Sets the count of wrong passphrases to none; to be called when it is in the journal. */
  failedUnlocksJournaled(): Promise<void>
}

interface OpenState {
  readonly opened: OpenedVault
  readonly processLock: ProcessLock
}

/** Makes the service of the vault in a folder. Touches nothing until asked. */
export function createVaultService(options: VaultOptions): VaultService {
  return new FolderVault(options)
}

class FolderVault implements VaultService {
  readonly folder: string
  readonly #options: VaultOptions
  readonly #disk: Disk
  #open: OpenState | null = null
  #lockedAt: Instant | null = null
  /** Wrong passphrases of this process, counted also when the disk refuses to keep the count. */
  #failedHere = 0
  /** Number of calls of `lock`: an opening during which it changes is given up. */
  #locks = 0
  /** Creations and openings come one after the other. */
  #queue: Promise<unknown> = Promise.resolve()

  constructor(options: VaultOptions) {
    this.folder = options.folder
    this.#options = options
    this.#disk = options.disk ?? realDisk
  }

  async status(): Promise<VaultState> {
    const there = this.#open !== null || (await hasHeader(this.#disk, this.folder))
    const failedUnlocks = await this.#failedUnlocks()
    return {
      // Asked last: the vault may have been opened or locked while the disk was read.
      state: this.#open ? 'unlocked' : there ? 'locked' : 'missing',
      lockedAt: this.#lockedAt,
      failedUnlocks,
    }
  }

  create(passphrase: string): Promise<Result<OpenedVault, VaultError>> {
    return this.#inTurn(async (locks) => {
      if (await hasHeader(this.#disk, this.folder)) return fault('vault_exists')
      const weakness = await checkPassphraseStrength(passphrase)
      if (weakness !== null) return err({ code: 'weak_passphrase', fields: { passphrase: weakness } })
      const refused = await checkFolder(this.#disk, this.folder)
      if (refused !== null) return fault(refused)
      return this.#alone((processLock) => this.#createAlone(passphrase, processLock, locks))
    })
  }

  unlock(passphrase: string): Promise<Result<OpenedVault, VaultError>> {
    return this.#inTurn(async (locks) => {
      if (this.#open !== null) return ok(this.#open.opened)
      // Before the lock, which would leave its file in a folder that is no vault.
      if (!(await hasHeader(this.#disk, this.folder))) return fault('vault_missing')
      // Enter on an empty field is no guess, and is not counted as one.
      if (passphrase === '') return fault('wrong_passphrase')
      return this.#alone((processLock) => this.#unlockAlone(passphrase, processLock, locks))
    })
  }

  lock(): void {
    this.#locks++
    if (this.#open === null) return
    const { opened, processLock } = this.#open
    this.#open = null
    this.#lockedAt = Instant.parse(new Date(this.#options.clock()).toISOString())
    try {
      closeStore(opened.store)
    } finally {
      processLock.release()
    }
  }

  store(): Result<Store, VaultError> {
    return this.#open ? ok(this.#open.opened.store) : fault('vault_locked')
  }

  async failedUnlocksJournaled(): Promise<void> {
    await writeFailedUnlocks(this.#disk, this.folder, 0)
    this.#failedHere = 0
  }

  async #createAlone(
    passphrase: string,
    processLock: ProcessLock,
    locks: number,
  ): Promise<Result<OpenedVault, VaultError>> {
    // Asked again: another process may have made a vault before this one had the lock.
    if (await hasHeader(this.#disk, this.folder)) return fault('vault_exists')
    await setAsideOrphan(this.#disk, this.folder, this.#options.clock())
    const dataKey = randomBytes(KEY_BYTES)
    try {
      const header = await this.#newHeader(passphrase, dataKey)
      const store = openStore({ ...this.#storeOptions(dataKey), create: true })
      if (!store.ok) return fault(storeFault(store.error))
      try {
        // A count left from a vault that was here before is not this one's.
        await this.failedUnlocksJournaled()
        // The header comes last and makes it a vault; the database must be in the folder for good before it.
        await this.#disk.syncFolder(this.folder)
        await writeHeader(this.#disk, this.folder, header)
        return this.#keepOpen({ store: store.value, failedUnlocks: 0, header: 'whole' }, processLock, locks)
      } catch (error) {
        store.value.sqlite.close()
        throw error
      }
    } finally {
      dataKey.fill(0)
    }
  }

  async #unlockAlone(
    passphrase: string,
    processLock: ProcessLock,
    locks: number,
  ): Promise<Result<OpenedVault, VaultError>> {
    const reading = await readHeader(this.#disk, this.folder)
    if (!reading.ok) return fault(reading.error)
    const { header, bothWhole } = reading.value
    const slots = header.slots.filter(isPassphraseSlot)
    // Whole, and yet without a slot of a kind known here: a newer program made it so.
    if (slots.length === 0) return fault('vault_newer')

    const failedUnlocks = await this.#failedUnlocks()
    await this.#options.wait(unlockDelay(failedUnlocks))
    if (this.#locks !== locks) return fault('vault_locked')
    const dataKey = await this.#findDataKey(passphrase, header.vaultId, slots)
    if (dataKey === null) {
      this.#failedHere = failedUnlocks + 1
      await this.#keepFailedUnlocks(this.#failedHere)
      return fault('wrong_passphrase')
    }
    let store
    try {
      if (this.#locks !== locks) return fault('vault_locked')
      store = openStore(this.#storeOptions(dataKey))
    } finally {
      dataKey.fill(0)
    }
    if (!store.ok) return fault(storeFault(store.error))
    try {
      const state = bothWhole ? 'whole' : await this.#repairHeader(header)
      return this.#keepOpen({ store: store.value, failedUnlocks, header: state }, processLock, locks)
    } catch (error) {
      store.value.sqlite.close()
      throw error
    }
  }

  /** The last step of an opening, in one piece: nothing can come between the question and the answer. */
  #keepOpen(opened: OpenedVault, processLock: ProcessLock, locks: number): Result<OpenedVault, VaultError> {
    if (this.#locks !== locks) {
      closeStore(opened.store)
      return fault('vault_locked')
    }
    this.#open = { opened, processLock }
    return ok(opened)
  }

  async #newHeader(passphrase: string, dataKey: Uint8Array): Promise<VaultHeader> {
    const now = this.#options.clock()
    const vaultId = uuidV7(now, randomBytes(16))
    const kdf: KdfParameters = {
      name: 'argon2id',
      ...(this.#options.kdfCost ?? NEW_VAULT_KDF_COST),
      salt: randomBytes(16).toString('base64'),
    }
    const wrappingKey = await this.#options.deriveKey(passphrase, kdf)
    try {
      const wrap = wrapKey(wrappingKey, dataKey, { vaultId, slotType: 'passphrase' })
      const createdAt = Instant.parse(new Date(now).toISOString())
      return { vaultId, createdAt, sequence: 1, slots: [{ type: 'passphrase', kdf, wrap }] }
    } finally {
      wrappingKey.fill(0)
    }
  }

  async #findDataKey(
    passphrase: string,
    vaultId: string,
    slots: readonly PassphraseSlot[],
  ): Promise<Uint8Array | null> {
    for (const slot of slots) {
      const wrappingKey = await this.#options.deriveKey(passphrase, slot.kdf)
      try {
        const dataKey = unwrapKey(wrappingKey, slot.wrap, { vaultId, slotType: slot.type })
        if (dataKey.ok) return dataKey.value
      } finally {
        wrappingKey.fill(0)
      }
    }
    return null
  }

  async #failedUnlocks(): Promise<number> {
    return Math.max(this.#failedHere, await readFailedUnlocks(this.#disk, this.folder))
  }

  /** A disk that refuses must not turn "wrong passphrase" into another answer; the count then lives in memory. */
  async #keepFailedUnlocks(failed: number): Promise<void> {
    try {
      await writeFailedUnlocks(this.#disk, this.folder, failed)
    } catch (error) {
      if (diskFault(error) === null) throw error
    }
  }

  /** A disk that refuses must not keep the vault shut: one copy has just opened it. The caller is told. */
  async #repairHeader(header: VaultHeader): Promise<'repaired' | 'unrepaired'> {
    try {
      await writeHeader(this.#disk, this.folder, header)
      return 'repaired'
    } catch (error) {
      if (diskFault(error) === null) throw error
      return 'unrepaired'
    }
  }

  #storeOptions(key: Uint8Array) {
    return { file: databasePath(this.folder), key, migrationsFolder: this.#options.migrationsFolder }
  }

  /** Runs an opening when those before it are done. It is given the number of locks at the time it was asked for. */
  #inTurn(
    opening: (locks: number) => Promise<Result<OpenedVault, VaultError>>,
  ): Promise<Result<OpenedVault, VaultError>> {
    const locks = this.#locks
    const turn = this.#queue.then(() => opening(locks)).catch(refusalOfDisk)
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  /** Runs an opening as the only process in the folder; whatever goes wrong, the folder is free again afterwards. */
  async #alone(
    opening: (processLock: ProcessLock) => Promise<Result<OpenedVault, VaultError>>,
  ): Promise<Result<OpenedVault, VaultError>> {
    const processLock = acquireProcessLock(this.folder)
    if (!processLock.ok) return fault(processLock.error)
    try {
      return await opening(processLock.value)
    } finally {
      if (this.#open?.processLock !== processLock.value) processLock.value.release()
    }
  }
}

/** The store's word for a failure, as the vault means it: its database belongs to a header that is whole. */
function storeFault(failure: OpenFailure): VaultErrorCode {
  return failure === 'vault_missing' ? 'vault_damaged' : failure
}

function refusalOfDisk(error: unknown): Result<never, VaultError> {
  const refused = diskFault(error)
  if (refused === null) throw error
  return fault(refused)
}

function fault(code: VaultErrorCode): Result<never, VaultError> {
  return err({ code })
}
