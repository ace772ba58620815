import type { CaseView } from '#contract/cases.ts'
import { itemsOf } from '#model/item/item.ts'
import type { KlatItemType } from '#model/klat/item-types.ts'

import { ItemSection } from '../assessment/ItemSection.tsx'
import type { useItemActs } from '../assessment/use-item-acts.ts'

/** What the parts of the page are given. */
export interface KlatParts {
  readonly view: CaseView
  readonly acts: ReturnType<typeof useItemActs>
}

/** Items of one type of a KLAT case. */
export function KlatList({ view, acts, type }: KlatParts & { readonly type: KlatItemType }) {
  const { add, onEdit, onDone, onRemove } = acts
  return (
    <ItemSection
      type={type}
      items={itemsOf(view.items, type)}
      today={view.today}
      onAdd={() => add(type)}
      onEdit={onEdit}
      onDone={onDone}
      onRemove={onRemove}
    />
  )
}
