import { z } from 'zod'
import { ITEM_DEFINITIONS, ITEM_TYPES } from '#model/item/item-types.ts'
import { isKlatItem } from '#model/klat/item-types.ts'
import { formatDate, IsoDate } from '#model/time/dates.ts'

import type { Translate } from '../../i18n/catalogues.ts'
import { answerLines } from '../common/danger-questionnaires.ts'
import { dayLabel, detailText, fieldLabel } from '../common/item-words.ts'
import { type ChangeFact, fact, of } from './fact.ts'

const ItemState = z.object({
  type: z.enum(ITEM_TYPES),
  notedOn: IsoDate,
  dueOn: IsoDate.nullable(),
  endedOn: IsoDate.nullable(),
  details: z.record(z.string(), z.string()),
})

/** A state of an item of a case as facts; empty where it is of no shape that is known here. */
export function itemFacts(t: Translate, state: unknown): { term: string; value: string }[] {
  const item = ItemState.safeParse(state).data
  if (item === undefined) return []
  const day = (value: IsoDate | null) => (value === null ? '' : formatDate(value))
  return [
    {
      term: t(isKlatItem(item.type) ? 'tab.klat' : 'tab.assessment'),
      value: t(`items.type.${item.type}.one`),
    },
    { term: dayLabel(t, item.type, 'notedOn'), value: day(item.notedOn) },
    { term: dayLabel(t, item.type, 'dueOn'), value: day(item.dueOn) },
    { term: dayLabel(t, item.type, 'endedOn'), value: day(item.endedOn) },
    ...ITEM_DEFINITIONS[item.type].fields.map(({ name }) => ({
      term: fieldLabel(t, item.type, name),
      value: detailText(t, item, name),
    })),
    ...answerLines(item),
  ]
}

const CopiedList = z.object({ type: z.enum(ITEM_TYPES), lines: z.int() })

/** Which list was put on the clipboard for STAR, and how long it was. */
export function copiedListFacts(t: Translate, state: unknown): ChangeFact[] {
  return of(CopiedList, state, ({ type, lines }) => [
    { term: t('tab.assessment'), value: t(`items.type.${type}.title`) },
    fact(t, 'lines', lines),
  ])
}
