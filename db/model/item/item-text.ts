import type { ItemDetails } from './item.ts'
import type { FieldInput } from './item-field.ts'
import { ITEM_DEFINITIONS, ItemType } from './item-types.ts'

const WRITTEN: readonly FieldInput['input'][] = ['line', 'text']

/**
 * What a person wrote in an item, one field a line: what it is searched by. Choices, days and references are left out.
 * @param type as it is stored; of one that is not known nothing is searched
 */
export function itemText(type: string, details: ItemDetails): string {
  const known = ItemType.safeParse(type)
  if (!known.success) return ''
  return ITEM_DEFINITIONS[known.data].fields
    .filter(({ input }) => WRITTEN.includes(input))
    .flatMap(({ name }) => details[name] ?? [])
    .join('\n')
}
