import type { Paper } from '#model/document/paper.ts'

/** A window nobody sees that shows one paper. */
export interface PrintWindow {
  /** Loads the page that asks for the paper. */
  readonly load: () => Promise<void>
  readonly toPdf: () => Promise<Uint8Array>
  readonly close: () => void
  /** Told when its page is gone by itself. */
  readonly onGone: (gone: () => void) => void
}

/** Makes PDFs of papers by printing the page that shows them. */
export interface Printer {
  /** The PDF of a paper; `null` where the desk was locked meanwhile. @throws when the page does not come */
  readonly print: (paper: Paper) => Promise<Uint8Array | null>
  /** What the page is to show; `null` when nothing is printed. */
  readonly take: () => Paper | null
  /** The page says that it stands, its fonts too. */
  readonly ready: () => void
  /** Ends what is printed at once: the desk is locked. */
  readonly stop: () => void
}

/** How long a page may take to stand, in milliseconds. */
const SLOWEST = 30_000

/** What is under way. */
interface Job {
  readonly paper: Paper
  readonly settle: (outcome: 'ready' | 'stopped' | 'failed') => void
}

/**
 * A printer that shows one paper at a time. The paper reaches the page by a call of its own, never by an address or a file.
 */
export function createPrinter(openWindow: () => PrintWindow): Printer {
  let job: Job | null = null
  let last: Promise<unknown> = Promise.resolve()
  let stops = 0

  async function printNow(paper: Paper, begunAt: number): Promise<Uint8Array | null> {
    if (stops !== begunAt) return null
    const window = openWindow()
    const { promise, resolve } = Promise.withResolvers<'ready' | 'stopped' | 'failed'>()
    job = { paper, settle: resolve }
    window.onGone(() => resolve('failed'))
    const slow = setTimeout(resolve, SLOWEST, 'failed')
    try {
      window.load().catch(() => resolve('failed'))
      const outcome = await promise
      if (outcome === 'stopped') return null
      if (outcome === 'failed') throw new Error('The page to print did not come')
      return await window.toPdf()
    } catch (error) {
      // A window closed by a lock cannot print.
      if (stops !== begunAt) return null
      throw error
    } finally {
      clearTimeout(slow)
      job = null
      window.close()
    }
  }

  return {
    print(paper) {
      const begunAt = stops
      const printed = last.then(() => printNow(paper, begunAt))
      last = printed.catch(() => undefined)
      return printed
    },
    take: () => job?.paper ?? null,
    ready: () => job?.settle('ready'),
    stop() {
      stops++
      job?.settle('stopped')
    },
  }
}
