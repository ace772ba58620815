import { choice, type ItemField, line, text } from '../item/item-field.ts'
import { sheetFields } from '../item/review-sheets.ts'
import { APPLICATION_POINTS } from './application-points.ts'
import { GROUND_SIDES } from './grounds.ts'

/** What can be kept on a KLAT case alone, in the order of its page. Stored values; never renamed. */
export const KLAT_ITEM_TYPES = ['klat_attachment', 'klat_checklist', 'klat_consideration'] as const
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
  /** A review of the municipality's application to the court, point by point (SHS § 130² lg 3). */
  klat_checklist: {
    fields: [...sheetFields(APPLICATION_POINTS), text('summary')],
    due: 'none',
    canEnd: false,
  },
  /** What was seen of a precondition, a typical reason or a ground of unsuitability, with where it was seen. */
  klat_consideration: {
    fields: [
      choice('side', GROUND_SIDES, { isRequired: true }),
      line('about', { isRequired: true }),
      choice('state', ['seen', 'not_seen', 'unclear'], { isRequired: true }),
      text('what', { max: 2000 }),
      line('source'),
    ],
    due: 'none',
    canEnd: false,
  },
}
