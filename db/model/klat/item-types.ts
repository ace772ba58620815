import { choice, type ItemField, line, text } from '../item/item-field.ts'

/** What can be kept on a KLAT case alone, in the order of its page. Stored values; never renamed. */
export const KLAT_ITEM_TYPES = ['klat_attachment'] as const
export type KlatItemType = (typeof KLAT_ITEM_TYPES)[number]

/** True for what stands on the page "KLAT" of a case and not among its assessment and plan. */
export function isKlatItem(type: string): type is KlatItemType {
  return KLAT_ITEM_TYPES.some((one) => one === type)
}

/** Whether the clock of the opinion stands still until an attachment has come; the specialist says so. */
export const ATTACHMENT_CLOCKS = ['runs', 'stands'] as const

/** What a person writes of each type; the days are named by `klatPage.day` in the catalogues. */
export const KLAT_ITEM_DEFINITIONS: Readonly<
  Record<
    KlatItemType,
    {
      readonly fields: readonly ItemField[]
      readonly due: 'none' | 'optional' | 'required'
      readonly canEnd: boolean
    }
  >
> = {
  /** An attachment of the municipality's request: owed until it has come, from the day it was asked for. */
  klat_attachment: {
    fields: [
      line('what', { isRequired: true }),
      choice('clock', ATTACHMENT_CLOCKS, { isRequired: true }),
      text('note', { max: 1000 }),
    ],
    due: 'optional',
    canEnd: true,
  },
}
