import { LeftPlace } from '#model/left-place.ts'

import { desk } from '../../data/api.ts'
import { describeFocus } from './left-focus.ts'
import { readScroll } from './scroll-parts.ts'

/** What one reaches for on the way out, and what comes over the work for a moment: nothing one wants to come back to. */
const BESIDE_WORK = '.top-bar, .status-line, .toasts, .command-bar, .idle-warning'

let lastInWork: HTMLElement | null = null

/** Remembers what had focus last in the work itself. Call once at start. */
export function watchFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.closest(BESIDE_WORK) === null) lastInWork = target
  })
}

/** Tells the vault where the specialist is: address, scroll, and the field with its caret. Before the desk is locked. */
export async function leavePlace(): Promise<void> {
  const focused = lastInWork?.isConnected === true ? lastInWork : null
  const place = LeftPlace.safeParse({
    address: location.hash.slice(1) || '/',
    scroll: readScroll(),
    focus: focused === null ? null : describeFocus(focused),
  })
  // A place too odd to be kept is no reason to hold up the lock; the main process then keeps the address.
  if (place.success) await desk.place.leave(place.data)
}
