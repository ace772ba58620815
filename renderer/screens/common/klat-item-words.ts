import type { CaseItem } from '#model/item/item.ts'
import { isKlatItem, KLAT_ITEM_DEFINITIONS, type KlatItemType } from '#model/klat/item-types.ts'
import { formatDate, type IsoDate } from '#model/time/dates.ts'

import type { MessageKey, Translate } from '../../i18n/catalogues.ts'
import type { StatusTone } from '../../kit/Status.tsx'

/** A detail of the item in words, by its name; empty where it holds none. */
type TextOf = (name: string) => string

/** The fields that make the one line of an item, in their order. */
const TITLES: Readonly<Record<KlatItemType, readonly string[]>> = {
  klat_attachment: ['what'],
  klat_checklist: [],
  klat_consideration: ['about'],
  danger_assessment: [],
  danger_tool_result: ['tool', 'version', 'level'],
  klat_application: ['request', 'court', 'number'],
  klat_hearing: ['where'],
  klat_ruling: ['granted', 'request'],
  klat_appeal: ['by', 'result'],
  klat_service: ['provider'],
  klat_ending: ['how', 'by'],
  klat_outcome: ['recommended'],
  klat_flag_reason: ['flag'],
}

/** What a day of an item of a KLAT case is called; `null` where its type has no such day. */
export function klatDayLabel(
  t: Translate,
  type: KlatItemType,
  day: 'notedOn' | 'dueOn' | 'endedOn',
): string | null {
  const { due, canEnd } = KLAT_ITEM_DEFINITIONS[type]
  const isThere = { notedOn: true, dueOn: due !== 'none', endedOn: canEnd }[day]
  return isThere ? t(`klatPage.day.${type}.${day}` as MessageKey) : null
}

/** What an item of a KLAT case says in one line. */
export function klatItemTitle(t: Translate, type: KlatItemType, text: TextOf): string {
  if (type === 'klat_service' && text('until') !== '') {
    return t('klatPage.serviceTitle', { provider: text('provider'), date: text('until') })
  }
  const isChoice = (name: string) =>
    KLAT_ITEM_DEFINITIONS[type].fields.some((field) => field.name === name && field.input === 'choice')
  const words = TITLES[type]
    .filter((name) => text(name) !== '')
    .map((name, index) => (index > 0 && isChoice(name) ? text(name).toLocaleLowerCase('et') : text(name)))
  return words.length === 0 ? t(`items.type.${type}.one`) : words.join(', ')
}

/** What else it says: each field that is filled, with its name where the words alone would not tell. */
export function klatItemNotes(t: Translate, type: KlatItemType, text: TextOf): string[] {
  const said = [...TITLES[type], ...(type === 'klat_service' ? ['until', 'reminded'] : [])]
  return KLAT_ITEM_DEFINITIONS[type].fields
    .filter(({ name }) => !said.includes(name) && text(name) !== '')
    .map(({ name, input }) => {
      if (input === 'text') return text(name)
      const value = input === 'choice' ? text(name).toLocaleLowerCase('et') : text(name)
      return `${t(`items.field.${type}.${name}` as MessageKey)}: ${value}`
    })
}

/** How an item of a KLAT case that can end stands; `null` for all others. */
export function klatItemState(
  t: Translate,
  { type, dueOn, endedOn }: Pick<CaseItem, 'type' | 'dueOn' | 'endedOn'>,
  today: IsoDate,
): { readonly tone: StatusTone; readonly words: string } | null {
  if (!isKlatItem(type) || !KLAT_ITEM_DEFINITIONS[type].canEnd) return null
  const words = (state: 'open' | 'due' | 'overdue' | 'ended', date?: IsoDate) =>
    t(`klatPage.state.${type}.${state}` as MessageKey, date === undefined ? {} : { date: formatDate(date) })
  if (endedOn !== null) return { tone: 'ok', words: words('ended', endedOn) }
  if (dueOn === null) return { tone: 'soon', words: words('open') }
  return dueOn < today
    ? { tone: 'late', words: words('overdue', dueOn) }
    : { tone: 'soon', words: words('due', dueOn) }
}
