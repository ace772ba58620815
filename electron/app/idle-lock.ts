/** How long before locking the page warns, in seconds. */
export const WARN_BEFORE = 30

/** How often the idle time is looked at, in milliseconds. */
const LOOK_EVERY = 1000

/** What the idle lock works with. */
export interface IdleLockOptions {
  /** Seconds since the last input anywhere on the machine, as the operating system counts them. */
  readonly systemIdle: () => number
  /** A clock that never goes back, in milliseconds. */
  readonly now: () => number
  /** Minutes without input after which the desk is locked. */
  readonly limit: () => number
  readonly isUnlocked: () => boolean
  /** Told the seconds left at each look from the warning on, and `null` once it is off. */
  readonly warn: (secondsLeft: number | null) => void
  readonly lock: () => void
}

/**
 * Locks the desk when nobody is at the machine. Two measures count, and the shorter one holds: input anywhere on the
 * machine, since whoever reads a ruling in another window has not left; and input into the desk itself, which some remote
 * sessions do not tell the system of.
 */
export function createIdleLock({ systemIdle, now, limit, isUnlocked, warn, lock }: IdleLockOptions) {
  let lastInput = now()
  let wasUnlocked = false
  let isWarned = false

  function look(): void {
    const isOpen = isUnlocked()
    // Time before the desk was opened is no absence from it.
    if (isOpen && !wasUnlocked) lastInput = now()
    wasUnlocked = isOpen
    const idle = Math.min(systemIdle(), (now() - lastInput) / 1000)
    const left = limit() * 60 - idle
    if (!isOpen || left > WARN_BEFORE) {
      if (isWarned) warn(null)
      isWarned = false
      return
    }
    if (left <= 0) {
      isWarned = false
      lock()
      return
    }
    isWarned = true
    warn(Math.ceil(left))
  }

  return {
    /** Notes input into the desk. */
    noteInput: (): void => {
      lastInput = now()
      if (isWarned) look()
    },
    look,
    /** Looks every second from now on; gives back the end of it. */
    start: (): (() => void) => {
      const timer = setInterval(look, LOOK_EVERY)
      return () => clearInterval(timer)
    },
  }
}
export type IdleLock = ReturnType<typeof createIdleLock>
