import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import path from 'node:path'

/** Largest log kept before it is turned over, in bytes; one older log is kept beside it. */
const MAX_LOG_BYTES = 1_000_000

/** A log of bugs. Writing it never throws: a full disk must not hide the fault that filled it. */
export interface Log {
  /** Writes one bug and gives back the reference shown to the user. */
  readonly bug: (error: unknown, where: string) => string
}

/** Opens the log in a folder. */
export function openLog(folder: string, now: () => number): Log {
  const file = path.join(folder, 'desk.log')
  return {
    bug(error, where) {
      const reference = randomBytes(4).toString('hex')
      try {
        mkdirSync(folder, { recursive: true })
        turnOver(file)
        appendFileSync(
          file,
          `${new Date(now()).toISOString()} ${reference} ${where}\n${describeError(error)}\n`,
        )
      } catch {
        // Nowhere left to say it.
      }
      return reference
    },
  }
}

/**
 * What may be written of an error: its class, its code and where it happened. Never its message, which may quote what
 * a person typed.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  // The message may itself look like frames, so it is cut out before they are read.
  const stack = (error.stack ?? '').replace(error.message, '')
  const frames = stack.split('\n').filter((line) => /^\s+at .*(:\d+|<anonymous>)\)?$/.test(line))
  const cause = error.cause === undefined ? '' : `\ncaused by ${describeError(error.cause)}`
  return `${error.name}${code}\n${frames.slice(0, 20).join('\n')}${cause}`
}

function turnOver(file: string): void {
  try {
    if (statSync(file).size > MAX_LOG_BYTES) renameSync(file, `${file}.1`)
  } catch {
    // No log yet.
  }
}
