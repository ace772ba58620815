import { useEffect, useRef, type RefObject } from 'react'

import { entryElementId } from './EntryItem.tsx'
import type { TimelineMonthsHandle } from './TimelineMonths.tsx'

/** Frames to wait for an entry to be drawn. */
const FRAMES = 60

export interface EntryFocus {
  /** Gives focus to an entry where it stands: at once where it is drawn, else as soon as it is brought into sight. */
  readonly focusEntry: (entryId: string) => void
  /** Brings an entry to the middle of the window first. */
  readonly arriveAt: (entryId: string) => void
}

/**
 * Gives focus to entries, drawn or not.
 * @param onMissing it does not come: a filter hides it, or it is not in what is loaded
 */
export function useEntryFocus(
  months: RefObject<TimelineMonthsHandle | null>,
  onMissing: (entryId: string) => void,
): EntryFocus {
  const frame = useRef(0)
  // A second later the timeline may have been drawn anew: what it does then must go by its address of then.
  const missing = useRef(onMissing)
  useEffect(() => {
    missing.current = onMissing
  })
  // An entry may be saved after one has gone to another page: what it did then would change the address of that page.
  const isThere = useRef(false)
  useEffect(() => {
    isThere.current = true
    return () => {
      isThere.current = false
      cancelAnimationFrame(frame.current)
    }
  }, [])
  const begin = (entryId: string, isArriving: boolean) => {
    if (!isThere.current) return
    let left = FRAMES
    let isShown = false
    const look = () => {
      if (isArriving && !isShown) isShown = months.current?.showItem(entryId, 'middle') ?? false
      const element = document.getElementById(entryElementId(entryId))
      if (element !== null && (isShown || !isArriving)) {
        element.focus({ preventScroll: isArriving })
        return
      }
      isShown ||= months.current?.showItem(entryId, 'near') ?? false
      left -= 1
      if (left > 0) frame.current = requestAnimationFrame(look)
      else missing.current(entryId)
    }
    cancelAnimationFrame(frame.current)
    look()
  }
  return {
    focusEntry: (entryId) => begin(entryId, false),
    arriveAt: (entryId) => begin(entryId, true),
  }
}
