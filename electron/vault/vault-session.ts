import { ok, type Result } from '#model/result.ts'
import type { Instant } from '#model/time/dates.ts'
import { closeStore } from '#store/open-store.ts'
import type { Disk } from './disk.ts'
import { readHeader, writeHeader } from './header-file.ts'
import type { OpenedVault, OpenState } from './open-vault.ts'
import type { ProcessLock } from './process-lock.ts'
import { diskFault, fault, type VaultError, type VaultErrorCode } from './vault-error.ts'
import type { VaultHeader } from './vault-header.ts'

/**
 * What is open and until when: keeps the open vault from its opening to its locking, puts its headers in place, and frees
 * the folder at the end. Locking waits for nothing, so whatever is under way asks here whether it was locked meanwhile.
 */
export class VaultSession {
  readonly #disk: Disk
  readonly #folder: string
  readonly #now: () => Instant
  #open: OpenState | null = null
  #lockedAt: Instant | null = null
  #locks = 0
  /** The header being written: the folder is not given up before it is whole. */
  #writing: Promise<unknown> | null = null
  /** While the data key is changed the vault is open, though its database is closed; the number of locks at its beginning. */
  #pausedSince: number | null = null

  constructor(disk: Disk, folder: string, now: () => Instant) {
    this.#disk = disk
    this.#folder = folder
    this.#now = now
  }

  /** What is open, with its database; `null` also while its key is being changed. */
  get open(): OpenState | null {
    return this.#open
  }

  /** Whether it is open to whoever asks: also while its key is being changed, unless it was locked since. */
  get isOpen(): boolean {
    return this.#open !== null || this.#pausedSince === this.#locks
  }

  get lockedAt(): Instant | null {
    return this.#lockedAt
  }

  /** Number of calls of `lock`: an opening during which it changes is given up. */
  get locks(): number {
    return this.#locks
  }

  /** The last step of an opening, in one piece: nothing can come between the question and the answer. */
  keepOpen(state: OpenState, locks: number): Result<OpenedVault, VaultError> {
    if (this.#locks !== locks) {
      state.dataKey.fill(0)
      closeStore(state.opened.store)
      return fault('vault_locked')
    }
    this.#open = state
    return ok(state.opened)
  }

  /** Closes the vault at once. It is locked even if this throws. */
  lock(): void {
    this.#locks++
    if (this.#open !== null || this.#pausedSince !== null) this.#lockedAt = this.#now()
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

  /**
   * Puts a header in place. Once its first copy lies there it counts, whatever becomes of the second: then the change is
   * made, and the copy is repaired at the next opening.
   */
  async replaceHeader(state: OpenState, header: VaultHeader): Promise<VaultErrorCode | null> {
    const next = { ...header, sequence: state.header.sequence + 1 }
    const writing = writeHeader(this.#disk, this.#folder, next)
    this.#writing = writing
    try {
      await writing
    } catch (error) {
      const refused = diskFault(error)
      if (refused === null) throw error
      const reading = await readHeader(this.#disk, this.#folder)
      if (!reading.ok || reading.value.header.sequence !== next.sequence) return refused
    } finally {
      this.#writing = null
    }
    state.header = next
    return null
  }

  /**
   * Takes the database away from everybody while its key is changed. `work` gives it back by `goOn`, unless it was locked
   * meanwhile; if it does not, the vault is locked at the end.
   */
  async pause<T>(state: OpenState, work: (goOn: () => void) => Promise<T>): Promise<T> {
    this.#pausedSince = this.#locks
    this.#open = null
    try {
      return await work(() => {
        this.#open = state
      })
    } finally {
      this.#pausedSince = null
      if (this.#open !== state) {
        state.dataKey.fill(0)
        this.#giveUpFolder(state.processLock)
      }
    }
  }

  /** Frees the folder for other processes, once what is being written to it is there. */
  #giveUpFolder(processLock: ProcessLock): void {
    if (this.#writing === null) processLock.release()
    else void this.#writing.catch(() => undefined).finally(() => processLock.release())
  }
}
