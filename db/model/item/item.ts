import { z } from 'zod'
import { badInput, type BadInput } from '../field-faults.ts'
import { CaseId, CaseItemId, EntryId } from '../ids.ts'
import { HOLDS_ANSWERS } from '../klat/item-types.ts'
import { isAnswerField, MAX_ANSWER } from '../klat/questionnaire.ts'
import { err, ok, type Result } from '../result.ts'
import { Instant, IsoDate, TimeOfDay } from '../time/dates.ts'
import type { ItemField } from './item-field.ts'
import { ITEM_DEFINITIONS, ItemType } from './item-types.ts'

/** Most entries one item rests on. */
export const MAX_EVIDENCE = 40

/** Texts by the names of the type's fields; what is left empty is left out. */
export const ItemDetails = z
  .record(z.string().min(1).max(60), z.string().max(4000))
  .refine((details) => Object.keys(details).length <= 60, { message: 'too_many_fields' })
export type ItemDetails = Readonly<Record<string, string>>

/** Something kept on a case beside its entries. */
export const CaseItem = z.strictObject({
  id: CaseItemId,
  caseId: CaseId,
  type: ItemType,
  /** The day it was seen, begun or noted on. */
  notedOn: IsoDate,
  /** The day it asks for attention. */
  dueOn: IsoDate.nullable(),
  /** The day it was done, mended or over. */
  endedOn: IsoDate.nullable(),
  details: ItemDetails,
  createdAt: Instant,
  updatedAt: Instant,
})
export type CaseItem = z.infer<typeof CaseItem>

/** What is written of an item. */
export const ItemInput = CaseItem.omit({ createdAt: true, updatedAt: true })
export type ItemInput = z.infer<typeof ItemInput>

/**
 * An item as its type has it, without what is empty.
 * @returns `bad_input` with the fields at fault: `required`, `not_possible` (a field, day or choice the type does not have),
 *   `too_long`, `half_date`, `invalid_time`, `date_in_future`, `end_before_start`
 */
export function checkItem(input: ItemInput, today: IsoDate): Result<ItemInput, BadInput> {
  const { fields, due, canEnd } = ITEM_DEFINITIONS[input.type]
  const faults: Record<string, string> = {}
  const details = Object.fromEntries(
    Object.entries(input.details)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  )
  for (const [name, value] of Object.entries(details)) {
    if (fields.some((field) => field.name === name)) continue
    if (!HOLDS_ANSWERS.includes(input.type) || !isAnswerField(name))
      faults[`details.${name}`] = 'not_possible'
    else if (value.length > MAX_ANSWER) faults[`details.${name}`] = 'too_long'
  }
  for (const field of fields) {
    const fault = fieldFault(field, details[field.name])
    if (fault !== null) faults[`details.${field.name}`] = fault
  }
  if (input.notedOn > today) faults['notedOn'] = 'date_in_future'
  if (due === 'none' && input.dueOn !== null) faults['dueOn'] = 'not_possible'
  if (due === 'required' && input.dueOn === null) faults['dueOn'] = 'required'
  if (input.endedOn !== null) {
    if (!canEnd) faults['endedOn'] = 'not_possible'
    else if (input.endedOn > today) faults['endedOn'] = 'date_in_future'
    else if (input.endedOn < input.notedOn) faults['endedOn'] = 'end_before_start'
  }
  // An opinion that was found out is told, and for one that was not asked the reason is.
  if (input.type === 'child_opinion' && details['state'] !== 'unknown' && details['what'] === undefined) {
    faults['details.what'] = 'required'
  }
  return Object.keys(faults).length === 0 ? ok({ ...input, details }) : err(badInput(faults))
}

function fieldFault(field: ItemField, value: string | undefined): string | null {
  if (value === undefined) return field.isRequired ? 'required' : null
  switch (field.input) {
    case 'line':
    case 'text':
      return value.length > field.max ? 'too_long' : null
    case 'choice':
      return field.choices.includes(value) ? null : 'not_possible'
    case 'day':
      return IsoDate.safeParse(value).success ? null : 'half_date'
    case 'time':
      return TimeOfDay.safeParse(value).success ? null : 'invalid_time'
    case 'entries': {
      const ids = value.split(' ')
      return ids.length <= MAX_EVIDENCE && ids.every((id) => EntryId.safeParse(id).success)
        ? null
        : 'not_possible'
    }
  }
}

/** Entries an item rests on. */
export function evidenceOf({ details }: Pick<CaseItem, 'details'>): EntryId[] {
  return (details['entries'] ?? '').split(' ').flatMap((id) => EntryId.safeParse(id).data ?? [])
}

/** Items of one type, those that ask for attention first: open by day, then what has ended, newest first. */
export function itemsOf(items: readonly CaseItem[], type: CaseItem['type']): CaseItem[] {
  const rank = ({ endedOn }: CaseItem) => (endedOn === null ? 0 : 1)
  return items
    .filter((item) => item.type === type)
    .toSorted((a, b) => {
      if (rank(a) !== rank(b)) return rank(a) - rank(b)
      if (a.dueOn !== null && b.dueOn !== null && a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1
      return a.notedOn === b.notedOn ? (a.id < b.id ? 1 : -1) : a.notedOn < b.notedOn ? 1 : -1
    })
}

/** The newest item of a type that is not over; `null` where there is none. */
export function latestOf(items: readonly CaseItem[], type: CaseItem['type']): CaseItem | null {
  return itemsOf(items, type).find(({ endedOn }) => endedOn === null) ?? null
}
