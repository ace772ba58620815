/** Rest after the last keystroke before a draft is saved, in milliseconds. */
export const REST = 400
/**
 * The longest a keystroke waits for its save to begin while typing goes on, in milliseconds. The promise is that it is
 * durable within 1.5 s; the rest is the time a busy machine may take to write it.
 */
export const LONGEST = 1200

/** What the scheduler needs from its surroundings; a test gives it a clock of its own. */
export interface AutosaveOptions<T> {
  /** Makes a value durable. Never called again before it has settled. */
  readonly save: (value: T) => Promise<void>
  /** Told when a save failed; what was typed stays and is tried again with the next keystroke or flush. */
  readonly onFailure: (thrown: unknown) => void
  readonly now?: () => number
}

/**
 * Saves what is typed after a rest of 400 ms and at the latest 1.2 s after the first unsaved keystroke. `flush` saves
 * at once and waits for it: for leaving a field, locking, closing.
 */
export function createAutosave<T>({ save, onFailure, now = () => performance.now() }: AutosaveOptions<T>) {
  let pending: { value: () => T } | null = null
  let firstUnsaved = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null

  async function run(): Promise<void> {
    while (pending) {
      const { value } = pending
      pending = null
      try {
        await save(value())
      } catch (thrown) {
        pending ??= { value }
        onFailure(thrown)
        return
      }
    }
  }

  function start(): Promise<void> {
    clearTimeout(timer)
    running ??= run().finally(() => {
      running = null
    })
    return running
  }

  return {
    /** Notes a change. `value` is read when it is saved, so that a keystroke costs nothing. */
    touch: (value: () => T): void => {
      if (!pending) firstUnsaved = now()
      pending = { value }
      clearTimeout(timer)
      timer = setTimeout(() => void start(), Math.max(0, Math.min(REST, firstUnsaved + LONGEST - now())))
    },
    /** Saves now what is unsaved. */
    flush: async (): Promise<void> => {
      await running
      await start()
    },
    /** Forgets what is unsaved and waits for a save under way: for a form that was committed or given up. */
    drop: async (): Promise<void> => {
      clearTimeout(timer)
      pending = null
      await running
    },
  }
}
export type Autosave<T> = ReturnType<typeof createAutosave<T>>
