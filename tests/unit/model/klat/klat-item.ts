import { CaseId, CaseItemId, uuidV7 } from '#model/ids.ts'
import type { CaseItem } from '#model/item/item.ts'
import type { KlatItemType } from '#model/klat/item-types.ts'
import { date, Instant } from '#model/time/dates.ts'

const CASE = CaseId.parse(uuidV7(1_790_000_000_000, new Uint8Array(10)))
const AT = Instant.parse('2026-11-23T08:00:00.000Z')
let count = 0

/** An item of a KLAT case with its days and details. */
export function klatItem(
  type: KlatItemType,
  notedOn: string,
  details: CaseItem['details'] = {},
  days: { readonly dueOn?: string; readonly endedOn?: string } = {},
): CaseItem {
  count += 1
  return {
    id: CaseItemId.parse(uuidV7(1_790_000_000_000 + count, new Uint8Array(10))),
    caseId: CASE,
    type,
    notedOn: date(notedOn),
    dueOn: days.dueOn === undefined ? null : date(days.dueOn),
    endedOn: days.endedOn === undefined ? null : date(days.endedOn),
    details,
    createdAt: AT,
    updatedAt: AT,
  }
}
