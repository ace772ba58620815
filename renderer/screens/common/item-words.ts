import { type CaseItem, evidenceOf } from '#model/item/item.ts'
import { ITEM_DEFINITIONS, type ItemType } from '#model/item/item-types.ts'
import { APPLICATION_POINTS } from '#model/klat/application-points.ts'
import { isKlatItem } from '#model/klat/item-types.ts'
import { NEED_AREAS, PLAN_PARTS, type REVIEW_STATES } from '#model/item/review-sheets.ts'
import { formatDate, IsoDate } from '#model/time/dates.ts'

import type { MessageKey, Translate } from '../../i18n/catalogues.ts'
import { answerLines } from './danger-questionnaires.ts'
import { klatDayLabel, klatItemNotes, klatItemTitle } from './klat-item-words.ts'

/** Sheets of parts, each with how it stands. */
export const SHEETS: Partial<Readonly<Record<ItemType, readonly string[]>>> = {
  need_review: NEED_AREAS,
  plan_review: PLAN_PARTS,
  klat_checklist: APPLICATION_POINTS,
}

// A test walks every type, field and choice: none is without words.

/** The name of a field of an item. */
export function fieldLabel(t: Translate, type: ItemType, name: string): string {
  const part = name.endsWith('.note') ? name.slice(0, -'.note'.length) : null
  if (part !== null) return t('items.note', { part: fieldLabel(t, type, part) })
  return t(`items.field.${type}.${name}` as MessageKey)
}

/** What a day of an item is called. */
export function dayLabel(t: Translate, type: ItemType, day: 'notedOn' | 'dueOn' | 'endedOn'): string {
  return (isKlatItem(type) ? klatDayLabel(t, type, day) : null) ?? t(`items.${day}`)
}

/** The act that ends an item today. */
export function doneLabel(t: Translate, type: ItemType): string {
  return isKlatItem(type) ? t(`klatPage.done.${type}` as MessageKey) : t('items.done')
}

/** A choice in words. */
export function choiceLabel(t: Translate, type: ItemType, name: string, code: string): string {
  return SHEETS[type] === undefined
    ? t(`items.choice.${type}.${name}.${code}` as MessageKey)
    : t(`items.state.${code}` as MessageKey)
}

/** A detail of an item as it is read; empty where it holds none. */
export function detailText(
  t: Translate,
  { type, details }: Pick<CaseItem, 'type' | 'details'>,
  name: string,
): string {
  const value = details[name]
  if (value === undefined) return ''
  const field = ITEM_DEFINITIONS[type].fields.find((one) => one.name === name)
  switch (field?.input) {
    case 'choice':
      return field.choices.includes(value) ? choiceLabel(t, type, name, value) : value
    case 'time':
      return value.replace(':', '.')
    case 'entries':
      return t('items.evidence', { count: evidenceOf({ details }).length })
    case 'day': {
      const day = IsoDate.safeParse(value)
      return day.success ? formatDate(day.data) : value
    }
    default:
      return value
  }
}

/** What an item says in one line. */
export function itemTitle(t: Translate, item: Pick<CaseItem, 'type' | 'details'>): string {
  const text = (name: string) => detailText(t, item, name)
  const { type } = item
  if (SHEETS[type] !== undefined) return sheetCounts(t, item)
  if (isKlatItem(type)) return klatItemTitle(t, type, text)
  switch (type) {
    case 'measure':
    case 'weighed_measure':
      return text('name')
    case 'child_opinion':
      return text('state')
    case 'closing_criterion':
      return `${text('criterion')}: ${text('state').toLocaleLowerCase('et')}`
    case 'closing_ground':
      return text('ground')
    case 'removal':
      return text('what') === '' ? t('items.type.removal.one') : text('what')
    case 'next_review':
      return text('what') === '' ? t('items.type.next_review.one') : text('what')
    case 'plan_action':
      return [text('who') === '' ? text('side') : text('who'), text('what')].join(': ')
    default:
      return text('what')
  }
}

/** What else an item says, without its title. */
export function itemNotes(t: Translate, item: Pick<CaseItem, 'type' | 'details'>): string[] {
  const text = (name: string) => detailText(t, item, name)
  const { type } = item
  const labelled = (name: string) => (text(name) === '' ? '' : `${fieldLabel(t, type, name)}: ${text(name)}`)
  const notes = (() => {
    if (SHEETS[type] !== undefined) return sheetLines(t, item)
    if (isKlatItem(type)) {
      const answers = answerLines(item).map(({ term, value }) => `${term}: ${value}`)
      return [...answers, ...klatItemNotes(t, type, text)]
    }
    switch (type) {
      case 'measure':
        return [
          [text('state'), text('level')].filter((part) => part !== '').join(', '),
          text('until') === '' ? '' : `${fieldLabel(t, 'measure', 'until')} ${text('until')}`,
          text('result'),
        ]
      case 'weighed_measure':
        return [
          `${fieldLabel(t, 'weighed_measure', 'averts')}: ${text('averts').toLocaleLowerCase('et')}`,
          text('why'),
          text('entries'),
        ]
      case 'child_opinion':
        return [text('what'), labelled('by')]
      case 'plan_action':
        return [text('goal'), text('result')]
      case 'star_observation':
        return [text('advice')]
      case 'closing_criterion':
        return [text('what'), text('entries')]
      case 'closing_ground':
        return [text('what')]
      case 'feedback':
        return [[text('view'), text('who')].filter((part) => part !== '').join(', ')]
      default:
        return []
    }
  })()
  return notes.filter((note) => note !== '')
}

/** How an item that is no removal stands: over, or when it is looked at; empty where neither is known. */
export function itemStateText(
  t: Translate,
  { endedOn, dueOn }: Pick<CaseItem, 'endedOn' | 'dueOn'>,
  today: IsoDate,
): string {
  if (endedOn !== null) return t('items.ended', { date: formatDate(endedOn) })
  if (dueOn === null) return ''
  return t(dueOn < today ? 'items.overdue' : 'items.dueText', { date: formatDate(dueOn) })
}

function sheetCounts(t: Translate, { type, details }: Pick<CaseItem, 'type' | 'details'>): string {
  const parts = SHEETS[type] ?? []
  const count = (state: (typeof REVIEW_STATES)[number]) =>
    String(parts.filter((part) => details[part] === state).length)
  return t('items.sheet.counts', {
    in_order: count('in_order'),
    missing: count('missing'),
    advice: count('advice'),
  })
}

/** Parts that are not in order or have a word, and the summary. */
function sheetLines(t: Translate, item: Pick<CaseItem, 'type' | 'details'>): string[] {
  const { type, details } = item
  const lines = (SHEETS[type] ?? [])
    .filter(
      (part) => details[`${part}.note`] !== undefined || ['missing', 'advice'].includes(details[part] ?? ''),
    )
    .map(
      (part) =>
        `${fieldLabel(t, type, part)}: ${[
          detailText(t, item, part).toLocaleLowerCase('et'),
          details[`${part}.note`] ?? '',
        ]
          .filter((word) => word !== '')
          .join('. ')}`,
    )
  return [...lines, details['summary'] ?? '']
}
