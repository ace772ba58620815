import type { CaseId, CaseItemId } from '#model/ids.ts'
import type { CaseItem, ItemInput } from '#model/item/item.ts'
import type { ListForStar } from '#model/item/star-list.ts'

import { desk, valueOf } from './api.ts'
import { refreshAll } from './query-client.ts'
import type { FormDraftKey } from './use-form-draft.ts'

/** Keeps an item of a case, new or changed, and removes the draft it was written in. */
export async function saveItem(input: ItemInput & { readonly draft?: FormDraftKey }): Promise<CaseItem> {
  const saved = await valueOf(desk.items.save(input))
  await refreshAll()
  return saved
}

/** Takes an item away. */
export async function removeItem(input: {
  readonly caseId: CaseId
  readonly itemId: CaseItemId
}): Promise<void> {
  await valueOf(desk.items.remove(input))
  await refreshAll()
}

/** Tells the journal that a list was put on the clipboard for STAR. */
export async function noteListCopied(input: {
  readonly caseId: CaseId
  readonly type: ListForStar
}): Promise<void> {
  await valueOf(desk.items.copiedForStar(input))
}
