import { useEffect, type RefObject } from 'react'

/**
 * Gives the focus to an element once this part is gone, unless something has it: the dialog gives it back to what opened
 * it, and that may be gone too, as a person taken out of a case or a step that was done.
 */
export function useFocusAfter(after: RefObject<HTMLElement | null>): void {
  useEffect(
    () => () => {
      const take = () => {
        if (document.activeElement === document.body) after.current?.focus()
      }
      // The library gives the focus back in the next frame.
      requestAnimationFrame(() => requestAnimationFrame(take))
    },
    [after],
  )
}
