import { useLayoutEffect, type RefObject } from 'react'
import { useLocation, useSearchParams } from 'react-router'

/** Longest wait for a page to grow to its old height, in milliseconds. */
const PATIENCE = 2000

const places = new Map<string, number>()

/** Keeps how far an element is scrolled under each address, and goes back there when the address is shown again. */
export function useKeptScroll(ref: RefObject<HTMLElement | null>): void {
  const { pathname, key } = useLocation()
  const [params] = useSearchParams()
  // Filters and views of a list are the same place; another draft on the same form is another.
  // An address that opens a list in its middle has a place of its own, found again by going back only.
  const isInMiddle = params.has('month') || params.has('entry')
  const place = `${pathname} ${params.get('case') ?? ''} ${isInMiddle ? key : ''}`

  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const wanted = places.get(place) ?? 0
    let isWaiting = wanted > 0
    element.scrollTop = wanted

    // Lists may come a moment later; the first scroll of the user ends the waiting.
    const grown = new MutationObserver(() => {
      if (!isWaiting) return
      element.scrollTop = wanted
      if (element.scrollTop >= wanted) stopWaiting()
    })
    const stopWaiting = () => {
      isWaiting = false
      grown.disconnect()
    }
    if (isWaiting && element.scrollTop < wanted) grown.observe(element, { childList: true, subtree: true })
    else isWaiting = false
    const timer = setTimeout(stopWaiting, PATIENCE)

    const remember = () => {
      if (!isWaiting) places.set(place, element.scrollTop)
    }
    element.addEventListener('scroll', remember, { passive: true })
    element.addEventListener('wheel', stopWaiting, { passive: true })
    element.addEventListener('keydown', stopWaiting)
    return () => {
      clearTimeout(timer)
      grown.disconnect()
      element.removeEventListener('scroll', remember)
      element.removeEventListener('wheel', stopWaiting)
      element.removeEventListener('keydown', stopWaiting)
    }
  }, [place, ref])
}
