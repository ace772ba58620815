import { useEffect, useRef, type RefObject } from 'react'

import { entryElementId } from './EntryItem.tsx'
import type { TimelineMonthsHandle } from './TimelineMonths.tsx'

/** Frames to wait for an entry to be drawn. */
const FRAMES = 60

/**
 * Gives focus to an entry: at once where it is drawn, else as soon as it is brought into sight.
 * @param onMissing it does not come: a filter hides it, or it is further down than what is loaded
 */
export function useEntryFocus(
  months: RefObject<TimelineMonthsHandle | null>,
  onMissing: () => void,
): (entryId: string) => void {
  const frame = useRef(0)
  useEffect(() => () => cancelAnimationFrame(frame.current), [])
  return (entryId) => {
    let left = FRAMES
    let isShown = false
    const look = () => {
      const element = document.getElementById(entryElementId(entryId))
      if (element !== null) {
        element.focus()
        return
      }
      isShown ||= months.current?.showItem(entryId) ?? false
      left -= 1
      if (left > 0) frame.current = requestAnimationFrame(look)
      else onMissing()
    }
    cancelAnimationFrame(frame.current)
    look()
  }
}
