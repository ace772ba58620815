/** How long locking waits for the page's last keystrokes, in milliseconds; a hung page does not keep the desk open. */
const FLUSH_LIMIT = 300

/** What locking the desk needs. */
export interface Lockable {
  readonly isUnlocked: () => boolean
  /** Asks the page to hand over what was typed last. */
  readonly askForDrafts: () => void
  /** Closes the store and drops the keys. */
  readonly lock: () => Promise<void> | void
  /** Loads the page anew, so that nothing of a case stays in its memory. */
  readonly reloadPage: () => void
  /** Removes what of the vault lies outside it. */
  readonly cleanUp: () => Promise<void>
}

/** Locks the desk without a question: drafts are sealed first, and no open form can hold the lock up. */
export function createDeskLock(desk: Lockable) {
  let flushed: (() => void) | null = null
  let locking: Promise<void> | null = null

  async function run(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, FLUSH_LIMIT)
      flushed = () => {
        clearTimeout(timer)
        resolve()
      }
      desk.askForDrafts()
    })
    flushed = null
    try {
      await desk.lock()
    } finally {
      desk.reloadPage()
      await desk.cleanUp()
    }
  }

  return {
    /** The page's answer to the question for drafts. */
    draftsFlushed: () => flushed?.(),
    /** Locks; a second call while locking waits for the first. */
    lock: async (): Promise<void> => {
      if (!desk.isUnlocked()) return
      locking ??= run().finally(() => {
        locking = null
      })
      await locking
    },
  }
}
export type DeskLock = ReturnType<typeof createDeskLock>
