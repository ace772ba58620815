import type { CaseView } from '#contract/cases.ts'
import { DraftTargetId } from '#model/ids.ts'
import { type ItemDetails, latestOf } from '#model/item/item.ts'
import { ITEM_TYPES, type ItemType } from '#model/item/item-types.ts'

import { freshStart, klatStart } from '../klat/klat-starts.ts'
import { ItemDialog } from './ItemDialog.tsx'

/** Sheets that go on from the one before. */
const GOES_ON: readonly ItemType[] = ['need_review', 'plan_review', 'klat_checklist']

export interface AskedItemProps {
  readonly view: CaseView
  readonly target: string
  /** The type of a new one, and after a dot what it begins with. */
  readonly of: string | null
  readonly onClose: () => void
  readonly opener: { readonly current: HTMLElement | null }
}

/** The form the address asks for: of an item that is there, or a new one of a type. */
export function AskedItem({ view, target, of, onClose, opener }: AskedItemProps) {
  const targetId = DraftTargetId.safeParse(target)
  const existing = view.items.find(({ id }) => (id as string) === target)
  const [wanted, about] = (of ?? '').split('.')
  const type = existing?.type ?? ITEM_TYPES.find((one) => one === wanted)
  if (!targetId.success || type === undefined) return null
  const details = startOf(view, type, about)
  return (
    <ItemDialog
      view={view}
      type={type}
      targetId={targetId.data}
      existing={existing}
      {...(details === undefined ? {} : { start: { details } })}
      onClose={onClose}
      focusAfter={opener}
    />
  )
}

/** What a new item begins with: the sheet before, the criterion or point judged, or the measure weighed. */
function startOf(view: CaseView, type: ItemType, about: string | undefined): ItemDetails | undefined {
  if (GOES_ON.includes(type)) return latestOf(view.items, type)?.details
  if (about === undefined) return freshStart(type, view.today)
  if (type !== 'weighed_measure') return klatStart(type, about) ?? { criterion: about }
  const name = view.items.find(({ id }) => (id as string) === about)?.details['name']
  return name === undefined ? undefined : { name }
}
