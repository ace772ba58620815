import { useEffect } from 'react'
import { useLocation } from 'react-router'

import { CONTENT_ID } from '../kit/SkipLink.tsx'

/** How long a screen may take to settle on its heading, in milliseconds. */
const PATIENCE = 3000

/**
 * Moves focus to the heading of a screen when the address changes, so that the keyboard and the screen reader arrive
 * where the eye does. A field that a screen focuses itself keeps the focus.
 */
export function useRouteFocus(): void {
  const { pathname } = useLocation()
  useEffect(() => {
    const before = document.activeElement
    let heading: HTMLElement | null = null

    // A screen may show one heading while it loads and another after it, and focus falls to the body in between.
    const arrive = () => {
      const active = document.activeElement
      const isFree = active === null || active === document.body || active === before || active === heading
      const content = document.getElementById(CONTENT_ID)
      const found = content?.querySelector<HTMLElement>('h1') ?? null
      // Also where the watch of the screen before this one, not yet over, got there first.
      if (found !== null && found === active) {
        heading = found
        return
      }
      if (!isFree || (active !== heading && active !== content && content?.contains(active))) {
        stop()
        return
      }
      if (found === null) return
      heading = found
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
    }
    const watch = new MutationObserver(arrive)
    const timer = setTimeout(() => stop(), PATIENCE)
    const stop = () => {
      clearTimeout(timer)
      watch.disconnect()
      window.removeEventListener('keydown', stop)
      window.removeEventListener('pointerdown', stop)
    }
    watch.observe(document.body, { childList: true, subtree: true })
    window.addEventListener('keydown', stop)
    window.addEventListener('pointerdown', stop)
    arrive()
    return stop
  }, [pathname])
}
