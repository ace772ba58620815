import type { ErrorCode } from '#model/error-codes.ts'
import { err, type Result } from '#model/result.ts'
import { fileFailure } from './sqlite-failure.ts'
import type { Connection, Store } from './store.ts'

/** Leaves a transaction so that it is rolled back; caught below, never seen by anyone else. */
class Refusal extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode) {
    super(code)
    this.code = code
  }
}

/**
 * Runs a change in one transaction. A refusal leaves nothing behind, neither record nor journal row; so does a full
 * disk, which is a refusal too.
 */
export function change<T>(
  store: Store,
  work: (tx: Connection) => Result<T, ErrorCode>,
): Result<T, ErrorCode> {
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
    const code = error instanceof Refusal ? error.code : fileFailure(error)
    if (code === null) throw error
    return err(code)
  }
}
