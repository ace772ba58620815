import { setImmediate } from 'node:timers/promises'
import { eraseLooseContent } from '#store/repositories/attachment-contents.ts'
import type { Store } from '#store/store.ts'
import { sweepLog } from '#store/sweep-log.ts'

/**
 * Erases the contents that no attachment holds any more, one at a time, so that the desk answers in between. Locked or
 * refused by the disk meanwhile, the others go at the next opening.
 */
export async function eraseContents(store: Store): Promise<void> {
  let isAny = false
  while (store.sqlite.open) {
    const erased = eraseLooseContent(store)
    if (!erased.ok || erased.value === null) break
    isAny = true
    await setImmediate()
  }
  if (isAny && store.sqlite.open) sweepLog(store)
}

/** Erases no more than so many bytes of such contents, at once: for the locking, which waits for nothing. */
export function eraseSomeContents(store: Store, budget: number): void {
  let left = budget
  while (left > 0) {
    const erased = eraseLooseContent(store, left)
    if (!erased.ok || erased.value === null) return
    left -= erased.value
  }
}
