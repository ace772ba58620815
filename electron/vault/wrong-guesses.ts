import type { Result } from '#model/result.ts'
import { isGuess } from './credential.ts'
import type { Disk } from './disk.ts'
import { readFailedUnlocks, unlockDelay, writeFailedUnlocks } from './failed-unlocks.ts'
import { diskFault, type VaultErrorCode } from './vault-error.ts'

/** Counts wrong tries at a vault and makes each one after them wait longer, until the journal knows of them. */
export class WrongGuesses {
  readonly #disk: Disk
  readonly #folder: string
  readonly #wait: (milliseconds: number) => Promise<void>
  /** Those of this process, counted also when the disk refuses to keep the count. */
  #here = 0

  constructor(disk: Disk, folder: string, wait: (milliseconds: number) => Promise<void>) {
    this.#disk = disk
    this.#folder = folder
    this.#wait = wait
  }

  /** How many have not been journaled yet. */
  async count(): Promise<number> {
    return Math.max(this.#here, await readFailedUnlocks(this.#disk, this.#folder))
  }

  /** Begins anew: they are in the journal, or were made at another vault. */
  async forget(): Promise<void> {
    await writeFailedUnlocks(this.#disk, this.#folder, 0)
    this.#here = 0
  }

  /** Tries something that may be a guess: after a wait that wrong tries have made longer, and counted when it is wrong. */
  async attempt<T>(guess: () => Promise<Result<T, VaultErrorCode>>): Promise<Result<T, VaultErrorCode>> {
    const failed = await this.count()
    await this.#wait(unlockDelay(failed))
    const outcome = await guess()
    if (!outcome.ok && isGuess(outcome.error)) {
      this.#here = failed + 1
      await this.#keep(this.#here)
    }
    return outcome
  }

  /** A disk that refuses must not turn "wrong passphrase" into another answer; the count then lives in memory. */
  async #keep(failed: number): Promise<void> {
    try {
      await writeFailedUnlocks(this.#disk, this.#folder, failed)
    } catch (error) {
      if (diskFault(error) === null) throw error
    }
  }
}
