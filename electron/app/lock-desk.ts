/**
 * How long locking waits for the page's last keystrokes, in milliseconds. A page that only is busy answers in this time; a
 * hung one keeps the desk open no longer, which the system, about to sleep, allows too.
 */
const FLUSH_LIMIT = 1000

/** What locking the desk needs. */
export interface Lockable {
  readonly isUnlocked: () => boolean
  /** Gives up an opening under way. */
  readonly stopOpening: () => void
  /** Asks the page to hand over what was typed last and where the specialist is. */
  readonly askForDrafts: () => void
  /** Keeps the address of a page that could not say itself where the specialist is. */
  readonly leaveAddress: () => void
  /** Closes the store and drops the keys. */
  readonly lock: () => Promise<void> | void
  /** Loads the page anew, so that nothing of a case stays in its memory; `hasAnswered` is false for one that may hang. */
  readonly reloadPage: (hasAnswered: boolean) => void
  /** Removes what of the vault lies outside it. */
  readonly cleanUp: () => Promise<void>
}

/**
 * Locks the desk without a question: drafts are sealed first, and no open form, hung page or work under way can hold the
 * lock up. Work that outlives the store is answered by `vault_locked`; what can stop earlier listens to `untilLocked`.
 */
export function createDeskLock(desk: Lockable) {
  let flushed: (() => void) | null = null
  let locking: Promise<void> | null = null
  let isPlaceLeft = false
  let session = new AbortController()

  /** Closes the store in one piece, whatever else goes wrong. */
  async function close(): Promise<void> {
    session.abort()
    session = new AbortController()
    if (!isPlaceLeft) desk.leaveAddress()
    await desk.lock()
  }

  async function run(): Promise<void> {
    isPlaceLeft = false
    const hasAnswered = await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), FLUSH_LIMIT)
      flushed = () => {
        clearTimeout(timer)
        resolve(true)
      }
      desk.askForDrafts()
    })
    flushed = null
    try {
      // Closed meanwhile, by the end of the system's session.
      if (desk.isUnlocked()) await close()
    } finally {
      desk.reloadPage(hasAnswered)
      await desk.cleanUp()
    }
  }

  return {
    /** The page's answer to the question for drafts. */
    draftsFlushed: () => flushed?.(),
    /** The page has said where the specialist is. */
    placeLeft: () => {
      isPlaceLeft = true
    },
    /** Locks; a second call while locking waits for the first. A desk that is just being opened stays locked. */
    lock: async (): Promise<void> => {
      if (!desk.isUnlocked()) {
        desk.stopOpening()
        return
      }
      locking ??= run().finally(() => {
        locking = null
      })
      await locking
    },
    /** Locks with what is there, for the last moment before the system ends the program. */
    lockNow: (): void => {
      if (desk.isUnlocked()) void close()
    },
    /** Ends when the desk is locked: for questions and work that must not outlive the open desk. */
    untilLocked: (): AbortSignal => session.signal,
  }
}
export type DeskLock = ReturnType<typeof createDeskLock>
