import { eraseLooseContent } from '#store/repositories/attachment-contents.ts'
import type { Store } from '#store/store.ts'
import { must } from './must.ts'

/** Erases every content that no attachment holds. @returns how many */
export function eraseLooseContents(store: Store): number {
  let count = 0
  while (must(eraseLooseContent(store)) !== null) count += 1
  return count
}
