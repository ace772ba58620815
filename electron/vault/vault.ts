import { randomBytes } from 'node:crypto'
import { uuidV7 } from '#model/ids.ts'
import { err, ok, type Result } from '#model/result.ts'
import { Instant } from '#model/time/dates.ts'
import { closeStore, type OpenFailure, openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { type Credential, type CredentialType, isGuess } from './credential.ts'
import { databasePath, setAsideOrphan } from './database-file.ts'
import { type Disk, realDisk } from './disk.ts'
import { readFailedUnlocks, unlockDelay, writeFailedUnlocks } from './failed-unlocks.ts'
import { findCandidates, rightCandidate } from './find-data-key.ts'
import { checkFolder } from './folder-check.ts'
import { hasHeader, readHeader, writeHeader } from './header-file.ts'
import { calibrate } from './kdf-cost.ts'
import { KEY_BYTES, type KeyDeriver } from './key-derivation.ts'
import type { OpenedVault, OpenState } from './open-vault.ts'
import { checkPassphraseStrength } from './passphrase-strength.ts'
import { acquireProcessLock, type ProcessLock } from './process-lock.ts'
import { finishPlacing, isPlacing } from './put-in-place.ts'
import { opensDatabase, rekeyDatabase, type Rekeyer } from './rekey-database.ts'
import { passphraseSlot } from './slots/passphrase.ts'
import { noSystemKeys, type SystemKeyStore } from './slots/system.ts'
import { diskFault, type VaultError, type VaultErrorCode } from './vault-error.ts'
import type { VaultHeader } from './vault-header.ts'
import { leavesPassphraseDue, VaultKeys } from './vault-keys.ts'
import { isUnknownSlot, type KdfCost, type Slot } from './vault-slots.ts'

export type { OpenedVault } from './open-vault.ts'

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

/** Makes the service of the vault in a folder. Touches nothing until asked. */
export function createVaultService(options: VaultOptions): VaultService {
  return new FolderVault(options)
}

class FolderVault implements VaultService {
  readonly folder: string
  readonly keys: VaultKeys
  readonly #options: VaultOptions
  readonly #disk: Disk
  readonly #systemKeys: SystemKeyStore
  #open: OpenState | null = null
  #lockedAt: Instant | null = null
  /** Wrong passphrases of this process, counted also when the disk refuses to keep the count. */
  #failedHere = 0
  /** Number of calls of `lock`: an opening during which it changes is given up. */
  #locks = 0
  /** Creations and openings come one after the other. */
  #queue: Promise<unknown> = Promise.resolve()
  /** The header being written: the folder is not given up before it is whole. */
  #writing: Promise<unknown> | null = null
  /** While the data key is changed the vault is open, though its database is closed; the number of locks at its beginning. */
  #rekeyingSince: number | null = null
  #cost: Promise<KdfCost> | null = null

  constructor(options: VaultOptions) {
    this.folder = options.folder
    this.#options = options
    this.#disk = options.disk ?? realDisk
    this.#systemKeys = options.systemKeys ?? noSystemKeys
    this.keys = new VaultKeys({
      deriveKey: options.deriveKey,
      systemKeys: this.#systemKeys,
      now: () => this.#now(),
      cost: () => this.#costHere(),
      inTurn: (change) => this.#inTurn(change),
      open: () => this.#open,
      guess: (attempt) => this.#guess(attempt),
      writeHeader: (state, header) => this.#replaceHeader(state, header),
      rekey: (state, newKey, next) => this.#rekey(state, newKey, next),
    })
  }

  async status(): Promise<VaultState> {
    const isPlaced = await this.#finishPlacing()
    const there = this.#open !== null || !isPlaced || (await hasHeader(this.#disk, this.folder))
    const failedUnlocks = await this.#failedUnlocks()
    const reading = there ? await readHeader(this.#disk, this.folder) : null
    const types = reading?.ok === true ? reading.value.header.slots.map(({ type }) => type) : []
    const isOpen = this.#open !== null || this.#rekeyingSince === this.#locks
    return {
      // Asked last: the vault may have been opened or locked while the disk was read.
      state: isOpen ? 'unlocked' : there ? 'locked' : 'missing',
      lockedAt: this.#lockedAt,
      failedUnlocks,
      ways: CREDENTIAL_TYPES.filter((type) => types.includes(type)),
      trouble: reading?.ok === false && reading.error !== 'vault_missing' ? reading.error : null,
      passphraseDue: this.#open?.passphraseDue ?? false,
    }
  }

  create(passphrase: string): Promise<Result<OpenedVault, VaultError>> {
    return this.#inTurn(async (locks) => {
      if (!(await this.#finishPlacing())) return fault('vault_folder_unwritable')
      if (await hasHeader(this.#disk, this.folder)) return fault('vault_exists')
      const weakness = await checkPassphraseStrength(passphrase)
      if (weakness !== null) return err({ code: 'weak_passphrase', fields: { passphrase: weakness } })
      const refused = await checkFolder(this.#disk, this.folder)
      if (refused !== null) return fault(refused)
      return this.#alone((processLock) => this.#createAlone(passphrase, processLock, locks))
    })
  }

  unlock(passphrase: string): Promise<Result<OpenedVault, VaultError>> {
    return this.unlockBy({ type: 'passphrase', passphrase })
  }

  unlockBy(credential: Credential): Promise<Result<OpenedVault, VaultError>> {
    return this.#inTurn(async (locks) => {
      if (this.#open !== null) return ok(this.#open.opened)
      if (!(await this.#finishPlacing())) return fault('vault_folder_unwritable')
      // Before the lock, which would leave its file in a folder that is no vault.
      if (!(await hasHeader(this.#disk, this.folder))) return fault('vault_missing')
      // Enter on an empty field is no guess, and is not counted as one.
      if (credential.type === 'passphrase' && credential.passphrase === '') return fault('wrong_passphrase')
      return this.#alone((processLock) => this.#unlockAlone(credential, processLock, locks))
    })
  }

  lock(): void {
    this.#locks++
    if (this.#open !== null || this.#rekeyingSince !== null) this.#lockedAt = this.#now()
    if (this.#open === null) return
    const { opened, dataKey, processLock } = this.#open
    this.#open = null
    dataKey.fill(0)
    try {
      closeStore(opened.store)
    } finally {
      this.#giveUpFolder(processLock)
    }
  }

  store(): Result<Store, VaultError> {
    return this.#open ? ok(this.#open.opened.store) : fault('vault_locked')
  }

  dataKey(): Result<Buffer, VaultError> {
    return this.#open ? ok(Buffer.from(this.#open.dataKey)) : fault('vault_locked')
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
        const opened: OpenedVault = {
          store: store.value,
          failedUnlocks: 0,
          header: 'whole',
          openedBy: 'passphrase',
          headerSequence: header.sequence,
        }
        const key = Buffer.from(dataKey)
        const session = { isNew: true, passphraseDue: false, derivedInMs: null }
        return this.#keepOpen({ opened, dataKey: key, header, processLock, ...session }, locks)
      } catch (error) {
        store.value.sqlite.close()
        throw error
      }
    } finally {
      dataKey.fill(0)
    }
  }

  async #unlockAlone(
    credential: Credential,
    processLock: ProcessLock,
    locks: number,
  ): Promise<Result<OpenedVault, VaultError>> {
    const reading = await readHeader(this.#disk, this.folder)
    if (!reading.ok) return fault(reading.error)
    const { header, bothWhole } = reading.value
    // Whole, and yet without a slot of a kind known here: a newer program made it so.
    if (header.slots.every(isUnknownSlot)) return fault('vault_newer')

    const failedUnlocks = await this.#failedUnlocks()
    const found = await this.#guess(async () => {
      if (this.#locks !== locks) return err('vault_locked')
      const begun = performance.now()
      const means = { deriveKey: this.#options.deriveKey, systemKeys: this.#systemKeys }
      const candidates = await findCandidates(credential, header, means)
      return candidates.ok
        ? ok({ candidates: candidates.value, tookMs: performance.now() - begun })
        : candidates
    })
    if (!found.ok) return fault(found.error)
    const { candidates } = found.value
    try {
      if (this.#locks !== locks) return fault('vault_locked')
      const right = rightCandidate(databasePath(this.folder), candidates)
      if (!right.ok) return fault(storeFault(right.error))
      const { dataKey, slots } = right.value
      const store = openStore(this.#storeOptions(dataKey))
      if (!store.ok) return fault(storeFault(store.error))
      try {
        const { nextSlots, ...present } = header
        const settled: VaultHeader = { ...present, slots: [...slots] }
        const changed = { ...settled, sequence: header.sequence + (nextSlots === undefined ? 0 : 1) }
        const isWhole = bothWhole && nextSlots === undefined
        const state = isWhole ? 'whole' : await this.#repairHeader(changed)
        const opened: OpenedVault = {
          store: store.value,
          failedUnlocks,
          header: state,
          openedBy: credential.type,
          headerSequence: header.sequence,
        }
        return this.#keepOpen(
          {
            opened,
            dataKey: Buffer.from(dataKey),
            header: changed,
            processLock,
            isNew: false,
            passphraseDue: leavesPassphraseDue(credential),
            derivedInMs: credential.type === 'passphrase' ? found.value.tookMs : null,
          },
          locks,
        )
      } catch (error) {
        store.value.sqlite.close()
        throw error
      }
    } finally {
      for (const { dataKey } of candidates) dataKey.fill(0)
    }
  }

  /** Tries something that may be a guess: after a wait that wrong tries have made longer, and counted when it is wrong. */
  async #guess<T>(attempt: () => Promise<Result<T, VaultErrorCode>>): Promise<Result<T, VaultErrorCode>> {
    const failed = await this.#failedUnlocks()
    await this.#options.wait(unlockDelay(failed))
    const outcome = await attempt()
    if (!outcome.ok && isGuess(outcome.error)) {
      this.#failedHere = failed + 1
      await this.#keepFailedUnlocks(this.#failedHere)
    }
    return outcome
  }

  /**
   * Puts a header in place. Once its first copy lies there it counts, whatever becomes of the second: then the change is
   * made, and the copy is repaired at the next opening.
   */
  async #replaceHeader(state: OpenState, header: VaultHeader): Promise<VaultErrorCode | null> {
    const next = { ...header, sequence: state.header.sequence + 1 }
    const writing = writeHeader(this.#disk, this.folder, next)
    this.#writing = writing
    try {
      await writing
    } catch (error) {
      const refused = diskFault(error)
      if (refused === null) throw error
      const reading = await readHeader(this.#disk, this.folder)
      if (!reading.ok || reading.value.header.sequence !== next.sequence) return refused
    } finally {
      this.#writing = null
    }
    state.header = next
    return null
  }

  /**
   * Changes the key of the database. While the header holds both ways, the database is closed, encrypted anew by another
   * thread, and opened again with the key that opens it. A locking meanwhile is honoured at the end.
   */
  async #rekey(state: OpenState, newKey: Buffer, next: readonly Slot[]): Promise<VaultErrorCode | null> {
    if (this.#open !== state) return 'vault_locked'
    const present = state.header.slots
    const refused = await this.#replaceHeader(state, { ...state.header, nextSlots: [...next] })
    if (refused !== null) return refused
    if (this.#open !== state) return 'vault_locked'

    const locks = this.#locks
    this.#rekeyingSince = locks
    this.#open = null
    try {
      closeStore(state.opened.store)
      const failure = await this.#rekeyClosed(state, newKey)
      if (typeof failure === 'string') return failure
      const { isNewKey, outcome } = failure
      if (isNewKey) newKey.copy(state.dataKey)
      const { nextSlots: _, ...header } = state.header
      const settled = { ...header, slots: isNewKey ? [...next] : present }
      const unsettled = await this.#replaceHeader(state, settled)
      // What the disk refuses now is settled at the next opening; until then both ways lie in the header.
      if (unsettled !== null) state.header = { ...settled, sequence: state.header.sequence }
      if (this.#locks !== locks) return 'vault_locked'
      const store = openStore(this.#storeOptions(state.dataKey))
      if (!store.ok) return storeFault(store.error)
      state.opened = { ...state.opened, store: store.value }
      this.#open = state
      return outcome
    } finally {
      this.#rekeyingSince = null
      if (this.#open !== state) {
        state.dataKey.fill(0)
        this.#giveUpFolder(state.processLock)
      }
    }
  }

  /** Encrypts the closed database anew, and finds out which key opens it now; a word is a failure that leaves this open. */
  async #rekeyClosed(
    { dataKey }: OpenState,
    newKey: Buffer,
  ): Promise<VaultErrorCode | { readonly isNewKey: boolean; readonly outcome: VaultErrorCode | null }> {
    const file = databasePath(this.folder)
    const rekeyed = await (this.#options.rekey ?? rekeyDatabase)({ file, oldKey: dataKey, newKey })
    const opens = opensDatabase(file, newKey)
    if (!opens.ok) return storeFault(opens.error)
    if (opens.value) return { isNewKey: true, outcome: null }
    return { isNewKey: false, outcome: rekeyed.ok ? 'vault_damaged' : rekeyed.error }
  }

  /** The last step of an opening, in one piece: nothing can come between the question and the answer. */
  #keepOpen(state: OpenState, locks: number): Result<OpenedVault, VaultError> {
    if (this.#locks !== locks) {
      state.dataKey.fill(0)
      closeStore(state.opened.store)
      return fault('vault_locked')
    }
    this.#open = state
    return ok(state.opened)
  }

  async #newHeader(passphrase: string, dataKey: Uint8Array): Promise<VaultHeader> {
    const vaultId = uuidV7(this.#options.clock(), randomBytes(16))
    const cost = await this.#costHere()
    const slot = await passphraseSlot(this.#options.deriveKey, passphrase, cost, { vaultId, dataKey })
    return { vaultId, createdAt: this.#now(), sequence: 1, slots: [slot] }
  }

  /** What a passphrase shall cost on this computer. A failed measurement is tried again the next time. */
  #costHere(): Promise<KdfCost> {
    const { kdfCost, deriveKey } = this.#options
    if (kdfCost !== undefined) return Promise.resolve(kdfCost)
    this.#cost ??= calibrate(deriveKey, () => performance.now()).catch((error: unknown) => {
      this.#cost = null
      throw error
    })
    return this.#cost
  }

  #now(): Instant {
    return Instant.parse(new Date(this.#options.clock()).toISOString())
  }

  /** Frees the folder for other processes, once what is being written to it is there. */
  #giveUpFolder(processLock: ProcessLock): void {
    if (this.#writing === null) processLock.release()
    else void this.#writing.catch(() => undefined).finally(() => processLock.release())
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

  /**
   * Brings a restoring to its end that was killed while another vault was put in the place of this one; false when the disk
   * refuses. One under way in another process is left to it.
   */
  async #finishPlacing(): Promise<boolean> {
    if (this.#open !== null || !(await isPlacing(this.#disk, this.folder))) return true
    const processLock = acquireProcessLock(this.folder)
    if (!processLock.ok) return processLock.error === 'vault_in_use'
    try {
      await finishPlacing(this.#disk, this.folder)
      return true
    } catch (error) {
      if (diskFault(error) === null) throw error
      return false
    } finally {
      processLock.value.release()
    }
  }

  #storeOptions(key: Uint8Array) {
    return { file: databasePath(this.folder), key, migrationsFolder: this.#options.migrationsFolder }
  }

  /** Runs an opening or a change when those before it are done. It is given the number of locks when it was asked for. */
  #inTurn<T>(opening: (locks: number) => Promise<Result<T, VaultError>>): Promise<Result<T, VaultError>> {
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

const CREDENTIAL_TYPES: readonly CredentialType[] = [
  'passphrase',
  'recovery-code',
  'office',
  'operating-system',
]

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
