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

/** Rows were changed and no act was journaled: a bug, which is rolled back. */
export class NotJournaled extends Error {
  override name = 'NotJournaled'
}

/** How a change stands to the journal. */
export interface ChangeOptions {
  /** Why what it changes is no act. Without a reason a change that leaves no row in the journal is refused as a bug. */
  readonly unjournaled?: string
}

/**
 * Runs a change in one transaction. A refusal leaves nothing behind, neither record nor journal row; so does a full
 * disk, which is a refusal too.
 * @throws NotJournaled when rows were changed without an act, so that no repository can forget the journal
 */
export function change<T, E extends ErrorCode | BadInput>(
  store: Store,
  work: (tx: Connection) => Result<T, E>,
  options: ChangeOptions = {},
): Result<T, E | ErrorCode> {
  try {
    return store.db.transaction(
      (tx) => {
        const before = options.unjournaled === undefined ? readTally(store) : null
        const outcome = work(tx)
        if (!outcome.ok) throw new Refusal(outcome.error)
        if (before !== null) demandAct(before, readTally(store))
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

/** How many rows the connection has changed so far, and how many acts are journaled. */
interface Tally {
  readonly changes: number
  readonly acts: number
}

function readTally({ sqlite }: Store): Tally {
  const tally = sqlite
    .prepare<[], Tally>(
      'select total_changes() as changes, (select ifnull(max(seq), 0) from journal) as acts',
    )
    .get()
  if (tally === undefined) throw new Error('The connection gave no tally')
  return tally
}

function demandAct(before: Tally, after: Tally): void {
  if (after.changes > before.changes && after.acts === before.acts) {
    throw new NotJournaled('Rows were changed without an act in the journal')
  }
}
