import { useSyncExternalStore } from 'react'

/** True while a media query holds; follows the window as it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
}

/** Below this width the index folds into a button and what is owed goes under the head of the record. */
export const NARROW = '(max-width: 1099px)'
