import type { WebContents } from 'electron'

/** What of a window's contents the page's life needs. */
type Contents = Pick<WebContents, 'on' | 'reload' | 'forcefullyCrashRenderer'>

/** A page that dies again within this time of its last death is left alone, in milliseconds. */
const DIES_AT_ONCE = 5000

/** How long a page that did not answer has to be loaded anew before it is ended, in milliseconds. */
const SLOW = 2000

/**
 * The life of the one page: loaded anew at each locking, ended first where it hangs, and brought back where it died.
 * @param onDeath told when the page died by itself: nobody knows what was on its way, so the desk is locked
 */
export function createPage(contents: Contents, now: () => number, onDeath: () => void) {
  let isEnded = false
  /** Which loading is awaited; `null` when none is. */
  let awaited: number | null = null
  let loadings = 0
  let lastDeath = -DIES_AT_ONCE
  contents.on('render-process-gone', () => {
    if (isEnded) return
    const isAgain = now() - lastDeath < DIES_AT_ONCE
    lastDeath = now()
    if (!isAgain) onDeath()
  })
  contents.on('did-navigate', () => {
    isEnded = false
    awaited = null
  })

  /** A page that is only slow is loaded anew in its turn; one that hangs never would be. */
  function endIfAwaited(loading: number): void {
    if (awaited !== loading) return
    isEnded = true
    contents.forcefullyCrashRenderer()
    contents.reload()
  }

  return {
    /**
     * Loads the page anew: what it held in memory goes.
     * @param hasAnswered false where it may hang: its process is then ended if it does not come
     */
    reload: (hasAnswered = true): void => {
      loadings++
      awaited = loadings
      contents.reload()
      if (!hasAnswered) setTimeout(endIfAwaited, SLOW, loadings)
    },
  }
}
