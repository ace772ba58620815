import Database from 'better-sqlite3'

/*
 * Kills this process just before the n-th statement that it runs on any database, as a power cut would: no handler runs,
 * nothing is flushed. To be called before the first database is opened.
 */

type Step = (...given: unknown[]) => unknown

/** Statements run by this process so far. */
let run = 0

/** @param fatal the statement that is not run any more, from 1; with 0 the process lives */
export function killAtStatement(fatal: number): void {
  const step = () => {
    run += 1
    if (run === fatal) process.kill(process.pid, 'SIGKILL')
  }
  const prototype = Database.prototype as unknown as Record<string, Step>
  for (const name of ['exec', 'pragma', 'rekey']) wrap(prototype, name, step)
  const prepare = prototype['prepare']
  if (prepare === undefined) throw new Error('The driver cannot prepare statements')
  prototype['prepare'] = function (this: unknown, ...given) {
    const statement = prepare.apply(this, given) as Record<string, Step>
    for (const name of ['run', 'get', 'all', 'iterate']) wrap(statement, name, step)
    return statement
  }
}

/** How many statements this process has run. */
export function statementsRun(): number {
  return run
}

function wrap(owner: Record<string, Step>, name: string, before: () => void): void {
  const original = owner[name]
  if (original === undefined) throw new Error(`The driver has no ${name}`)
  owner[name] = function (this: unknown, ...given) {
    before()
    return original.apply(this, given)
  }
}
