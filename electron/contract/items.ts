import { z } from 'zod'
import { CaseId, CaseItemId } from '#model/ids.ts'
import { CaseItem, ItemInput } from '#model/item/item.ts'
import { LISTS_FOR_STAR } from '#model/item/star-list.ts'
import { call } from './call.ts'
import { committed } from './drafts.ts'

export const items = {
  /** Keeps an item, new or changed; refused by `bad_input` with the fields at fault. */
  save: call(ItemInput.extend(committed), CaseItem),
  /** Takes an item away; the journal keeps it. */
  remove: call(z.strictObject({ caseId: CaseId, itemId: CaseItemId }), z.null()),
  /** Journals that a list was put on the clipboard for STAR. */
  copiedForStar: call(z.strictObject({ caseId: CaseId, type: z.enum(LISTS_FOR_STAR) }), z.null()),
}
