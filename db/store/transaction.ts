import type { ErrorCode } from '#model/error-codes.ts'
import type { BadInput } from '#model/field-faults.ts'
import { err, type Result } from '#model/result.ts'
import { fileFailure } from './sqlite-failure.ts'
import type { Connection, Store } from './store.ts'

/** Leaves a transaction so that it is rolled back; caught below, never seen by anyone else. */
class Refusal extends Error {
  readonly reason: ErrorCode | BadInput

  constructor(reason: ErrorCode | BadInput) {
    super(typeof reason === 'string' ? reason : reason.code)
    this.reason = reason
  }
}

/**
 * Runs a change in one transaction. A refusal leaves nothing behind, neither record nor journal row; so does a full
 * disk, which is a refusal too.
 */
export function change<T, E extends ErrorCode | BadInput>(
  store: Store,
  work: (tx: Connection) => Result<T, E>,
): Result<T, E | ErrorCode> {
  try {
    return store.db.transaction(
      (tx) => {
        const outcome = work(tx)
        if (!outcome.ok) throw new Refusal(outcome.error)
        return outcome
      },
      { behavior: 'immediate' },
    )
  } catch (error) {
    // Only `work` refuses, so what is caught here is what it gave.
    if (error instanceof Refusal) return err(error.reason as E)
    const code = fileFailure(error)
    if (code === null) throw error
    return err(code)
  }
}
