import { useEffect } from 'react'

import { desk } from '../data/api.ts'

/** Input is told to the main process no more often than this, in milliseconds. */
const TOLD_EVERY = 2000

const INPUTS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'drop'] as const

/**
 * Tells the main process that somebody is at the desk.
 * @param isWarned true while locking is announced: then input is told at once
 */
export function useStillHere(isWarned: boolean): void {
  useEffect(() => {
    let lastTold = -TOLD_EVERY
    const tell = (event: Event) => {
      // The browser makes moves up where the page changes under a pointer that lies still.
      if (event instanceof PointerEvent && event.type === 'pointermove' && isStill(event)) return
      const now = performance.now()
      if (!isWarned && now - lastTold < TOLD_EVERY) return
      lastTold = now
      void desk.vault.stillHere(null)
    }
    for (const input of INPUTS) window.addEventListener(input, tell, { capture: true, passive: true })
    return () => {
      for (const input of INPUTS) window.removeEventListener(input, tell, true)
    }
  }, [isWarned])
}

function isStill({ movementX, movementY }: PointerEvent): boolean {
  return movementX === 0 && movementY === 0
}
