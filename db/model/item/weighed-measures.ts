import type { CaseKind } from '../case/kinds.ts'
import { type CaseItem, itemsOf } from './item.ts'
import type { ItemType } from './item-types.ts'

/** Types of items that belong to one kind of case; all others to every kind. */
const KIND_OF: Partial<Readonly<Record<ItemType, CaseKind>>> = { weighed_measure: 'klat_opinion' }

/** True when items of a type are kept on a case of a kind. */
export function isKeptOn(kind: CaseKind, type: ItemType): boolean {
  const only = KIND_OF[type]
  return only === undefined || only === kind
}

/**
 * Measures on the list of a case that nobody has weighed yet, oldest first, each name once. An opinion on restricting
 * liberty weighs every one of them (SHS § 130² lg 1 and lg 3 p 4). A measure is known again by its name.
 */
export function unweighedMeasures(items: readonly CaseItem[]): CaseItem[] {
  const weighed = new Set(itemsOf(items, 'weighed_measure').map(nameKey))
  return itemsOf(items, 'measure')
    .toSorted((a, b) => (a.notedOn === b.notedOn ? (a.id < b.id ? -1 : 1) : a.notedOn < b.notedOn ? -1 : 1))
    .filter((measure) => {
      const key = nameKey(measure)
      if (weighed.has(key)) return false
      weighed.add(key)
      return true
    })
}

function nameKey({ details }: CaseItem): string {
  return (details['name'] ?? '').replace(/\s+/g, ' ').trim().toLocaleLowerCase('et')
}
