import { err, ok, type Result } from '#model/result.ts'
import { Instant } from '#model/time/dates.ts'
import type { Store } from '#store/store.ts'
import { createVault } from './create-vault.ts'
import type { Credential, CredentialType } from './credential.ts'
import { type Disk, realDisk } from './disk.ts'
import { checkFolder } from './folder-check.ts'
import { hasHeader, readHeader } from './header-file.ts'
import { calibrate } from './kdf-cost.ts'
import type { OpenedVault } from './open-vault.ts'
import { checkPassphraseStrength } from './passphrase-strength.ts'
import { acquireProcessLock, type ProcessLock } from './process-lock.ts'
import { finishPlacing, isPlacing } from './put-in-place.ts'
import { rekeyDatabase } from './rekey-database.ts'
import { rekeyVault } from './rekey-vault.ts'
import { noSystemKeys } from './slots/system.ts'
import { unlockVault } from './unlock-vault.ts'
import { diskFault, fault, type VaultError } from './vault-error.ts'
import { VaultKeys } from './vault-keys.ts'
import type { VaultParts } from './vault-parts.ts'
import type { VaultOptions, VaultService, VaultState } from './vault-service.ts'
import { VaultSession } from './vault-session.ts'
import type { KdfCost } from './vault-slots.ts'
import { WrongGuesses } from './wrong-guesses.ts'

/** Makes the service of the vault in a folder. Touches nothing until asked. */
export function createVaultService(options: VaultOptions): VaultService {
  return new FolderVault(options)
}

/** The order of things: one opening or change after the other, alone in the folder, and what is refused before anything. */
class FolderVault implements VaultService {
  readonly folder: string
  readonly keys: VaultKeys
  readonly #disk: Disk
  readonly #parts: VaultParts
  readonly #session: VaultSession
  readonly #guesses: WrongGuesses
  /** Creations and openings come one after the other. */
  #queue: Promise<unknown> = Promise.resolve()

  constructor(options: VaultOptions) {
    const { folder, migrationsFolder, deriveKey, clock } = options
    const disk = options.disk ?? realDisk
    const systemKeys = options.systemKeys ?? noSystemKeys
    const now = () => Instant.parse(new Date(clock()).toISOString())
    const session = new VaultSession(disk, folder, now)
    const guesses = new WrongGuesses(disk, folder, options.wait)
    const cost = costHere(options)
    const rekey = options.rekey ?? rekeyDatabase
    const parts = {
      folder,
      migrationsFolder,
      disk,
      deriveKey,
      systemKeys,
      rekey,
      clock,
      cost,
      guesses,
      session,
    }
    this.folder = folder
    this.#disk = disk
    this.#parts = parts
    this.#session = session
    this.#guesses = guesses
    this.keys = new VaultKeys({
      deriveKey,
      systemKeys,
      now,
      cost,
      inTurn: (change) => this.#inTurn(change),
      open: () => session.open,
      guess: (attempt) => guesses.attempt(attempt),
      writeHeader: (state, header) => session.replaceHeader(state, header),
      rekey: (state, newKey, next) => rekeyVault(parts, state, newKey, next),
    })
  }

  async status(): Promise<VaultState> {
    const session = this.#session
    const isPlaced = await this.#finishPlacing()
    const there = session.open !== null || !isPlaced || (await hasHeader(this.#disk, this.folder))
    const failedUnlocks = await this.#guesses.count()
    const reading = there ? await readHeader(this.#disk, this.folder) : null
    const types = reading?.ok === true ? reading.value.header.slots.map(({ type }) => type) : []
    return {
      // Asked last: the vault may have been opened or locked while the disk was read.
      state: session.isOpen ? 'unlocked' : there ? 'locked' : 'missing',
      lockedAt: session.lockedAt,
      failedUnlocks,
      ways: CREDENTIAL_TYPES.filter((type) => types.includes(type)),
      trouble: reading?.ok === false && reading.error !== 'vault_missing' ? reading.error : null,
      passphraseDue: session.open?.passphraseDue ?? false,
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
      return this.#alone((processLock) => createVault(this.#parts, passphrase, processLock, locks))
    })
  }

  unlock(passphrase: string): Promise<Result<OpenedVault, VaultError>> {
    return this.unlockBy({ type: 'passphrase', passphrase })
  }

  unlockBy(credential: Credential): Promise<Result<OpenedVault, VaultError>> {
    return this.#inTurn(async (locks) => {
      if (this.#session.open !== null) return ok(this.#session.open.opened)
      if (!(await this.#finishPlacing())) return fault('vault_folder_unwritable')
      // Before the lock, which would leave its file in a folder that is no vault.
      if (!(await hasHeader(this.#disk, this.folder))) return fault('vault_missing')
      // Enter on an empty field is no guess, and is not counted as one.
      if (credential.type === 'passphrase' && credential.passphrase === '') return fault('wrong_passphrase')
      return this.#alone((processLock) => unlockVault(this.#parts, credential, processLock, locks))
    })
  }

  lock(): void {
    this.#session.lock()
  }

  store(): Result<Store, VaultError> {
    const { open } = this.#session
    return open ? ok(open.opened.store) : fault('vault_locked')
  }

  dataKey(): Result<Buffer, VaultError> {
    const { open } = this.#session
    return open ? ok(Buffer.from(open.dataKey)) : fault('vault_locked')
  }

  failedUnlocksJournaled(): Promise<void> {
    return this.#guesses.forget()
  }

  /**
   * Brings a restoring to its end that was killed while another vault was put in the place of this one; false when the disk
   * refuses. One under way in another process is left to it.
   */
  async #finishPlacing(): Promise<boolean> {
    if (this.#session.open !== null || !(await isPlacing(this.#disk, this.folder))) return true
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

  /** Runs an opening or a change when those before it are done. It is given the number of locks when it was asked for. */
  #inTurn<T>(opening: (locks: number) => Promise<Result<T, VaultError>>): Promise<Result<T, VaultError>> {
    const { locks } = this.#session
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
      if (this.#session.open?.processLock !== processLock.value) processLock.value.release()
    }
  }
}

const CREDENTIAL_TYPES: readonly CredentialType[] = [
  'passphrase',
  'recovery-code',
  'office',
  'operating-system',
]

/** What a passphrase shall cost on this computer. A failed measurement is tried again the next time. */
function costHere({ kdfCost, deriveKey }: VaultOptions): () => Promise<KdfCost> {
  let measured: Promise<KdfCost> | null = null
  return () => {
    if (kdfCost !== undefined) return Promise.resolve(kdfCost)
    measured ??= calibrate(deriveKey, () => performance.now()).catch((error: unknown) => {
      measured = null
      throw error
    })
    return measured
  }
}

function refusalOfDisk(error: unknown): Result<never, VaultError> {
  const refused = diskFault(error)
  if (refused === null) throw error
  return fault(refused)
}
