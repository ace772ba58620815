import type { LeftPlace } from '#model/left-place.ts'

import { findFocus, putSelection } from './left-focus.ts'
import { putScroll } from './scroll-parts.ts'

/** How long a screen may take to settle, in milliseconds. */
const PATIENCE = 3000

/**
 * Puts scroll, focus and caret back as they were, and holds them there while the screen settles: lists come in, dialogs
 * take focus, texts are found in drafts. The first key, press or turn of the wheel ends it.
 * @returns its end
 */
export function returnToPlace({ focus, scroll }: LeftPlace): () => void {
  let placed: HTMLElement | null = null
  const put = () => {
    const found = focus === null ? null : findFocus(focus)
    if (found !== null && focus !== null) {
      if (document.activeElement !== found) found.focus({ preventScroll: true })
      // The same words may stand on another element once the screen is drawn anew.
      if (found !== placed) putSelection(found, focus.selection)
      placed = found
    }
    putScroll(scroll)
  }
  // What takes focus without drawing anything, after what was drawn.
  const putLater = () => requestAnimationFrame(() => !isOver && put())
  let isOver = false
  const watch = new MutationObserver(put)
  const timer = setTimeout(() => stop(), PATIENCE)
  const ends = ['keydown', 'pointerdown', 'wheel'] as const
  const stop = () => {
    isOver = true
    clearTimeout(timer)
    watch.disconnect()
    document.removeEventListener('focusin', putLater)
    for (const end of ends) window.removeEventListener(end, stop, true)
  }
  watch.observe(document.body, { childList: true, subtree: true })
  document.addEventListener('focusin', putLater)
  for (const end of ends) window.addEventListener(end, stop, { capture: true, passive: true })
  put()
  return stop
}
