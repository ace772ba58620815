import type { FieldFaults } from '#model/field-faults.ts'
import type { CaseId, CaseItemId } from '#model/ids.ts'
import { type CaseItem, checkItem, type ItemInput } from '#model/item/item.ts'
import { ITEM_DEFINITIONS, type ItemType } from '#model/item/item-types.ts'
import { HOLDS_ANSWERS } from '#model/klat/item-types.ts'
import { err, ok, type Result } from '#model/result.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { answerNames } from '../../common/danger-questionnaires.ts'
import { dateOf } from '../../common/FormDateField.tsx'

/** The form of an item as its draft keeps it: days by their names, details by `details.<name>`. */
export type ItemFields = Readonly<Record<string, string>>

/** Days of an item that are typed in its form. */
export const ITEM_DAYS = ['notedOn', 'dueOn', 'endedOn'] as const

const DETAIL = 'details.'

/** The name of a detail among the fields of a form. */
export function detailField(name: string): string {
  return `${DETAIL}${name}`
}

/**
 * The form of an item.
 * @param from the item to change, or for a new one what it begins with
 */
export function itemFields(
  type: ItemType,
  from: Partial<Pick<CaseItem, (typeof ITEM_DAYS)[number] | 'details'>>,
): ItemFields {
  const answers = HOLDS_ANSWERS.includes(type) ? answerNames(from.details ?? {}) : []
  const names = [...ITEM_DEFINITIONS[type].fields.map(({ name }) => name), ...answers]
  const details = names.map((name) => [detailField(name), from.details?.[name] ?? ''] as const)
  return {
    ...Object.fromEntries(ITEM_DAYS.map((day) => [day, from[day] ?? ''])),
    ...Object.fromEntries(details),
  }
}

/** What a form gives, or its faults by field: those of `checkItem`, and `half_date` for a date that is none yet. */
export function itemInput(
  fields: ItemFields,
  about: { readonly id: CaseItemId; readonly caseId: CaseId; readonly type: ItemType },
  today: IsoDate,
): Result<ItemInput, FieldFaults> {
  const half = ITEM_DAYS.filter(
    (day) => (fields[day] ?? '').trim() !== '' && dateOf(fields[day] ?? '') === null,
  )
  const notedOn = dateOf(fields['notedOn'] ?? '')
  const faults = {
    ...(notedOn === null ? { notedOn: 'required' } : {}),
    ...Object.fromEntries(half.map((day) => [day, 'half_date'])),
  }
  const names = Object.keys(fields).flatMap((field) =>
    field.startsWith(DETAIL) ? [field.slice(DETAIL.length)] : [],
  )
  const details = Object.fromEntries(
    names
      .map((name) => [name, fields[detailField(name)] ?? ''] as const)
      .filter(([, value]) => value.trim() !== ''),
  )
  const checked = checkItem(
    {
      ...about,
      notedOn: notedOn ?? today,
      dueOn: dateOf(fields['dueOn'] ?? ''),
      endedOn: dateOf(fields['endedOn'] ?? ''),
      details,
    },
    today,
  )
  const all = { ...(checked.ok ? {} : checked.error.fields), ...faults }
  return checked.ok && Object.keys(faults).length === 0 ? ok(checked.value) : err(all)
}
