import { closingCriteria } from '../item/closing.ts'
import { type CaseItem, evidenceOf, itemsOf } from '../item/item.ts'
import type { ClosingCriterion, ClosingGround } from '../item/item-types.ts'
import { formatDate, IsoDate } from '../time/dates.ts'
import { bullet, factLine, type NewBlock, paragraph } from './first-text.ts'

/*
 * What the summary takes from the items of its case. Warnings, next looks, reviews of the municipality's assessment and plan,
 * and a removal stay on the desk: they are the specialist's own work.
 */

/** Keeps a date with its word on one line. */
const NBSP = '\u00A0'

const CRITERION_NAMES: Readonly<Record<ClosingCriterion, string>> = {
  measures: 'Abimeetmed on tulemuslikud',
  independent: 'KOV jätkab menetlust iseseisvalt',
  network: 'Võrgustik toimib',
  active: 'KOV on aktiivne',
  rights: 'Lapse õigused ja huvid on tagatud',
}

const CRITERION_STATES: Readonly<Record<string, string>> = {
  met: 'täidetud',
  partly: 'osaliselt täidetud',
  not_met: 'täitmata',
}

const GROUND_NAMES: Readonly<Record<ClosingGround, string>> = {
  withdrawn: 'omavalitsus loobus',
  moved_away: 'laps kolis ära',
  adult: 'laps sai täisealiseks',
  taken_over: 'juhtumi võttis üle teine',
  in_opinion: 'kokkuvõte sisaldub arvamuses',
  other: 'muu',
}

const MEASURE_STATES: Readonly<Record<string, string>> = {
  proposed: 'pakutud',
  started: 'algas',
  ended: 'lõppes',
  not_possible: 'ei olnud võimalik',
}

const SIDES: Readonly<Record<string, string>> = {
  municipality: 'Omavalitsus',
  specialist: 'Peaspetsialist',
  family: 'Pere',
  other: '',
}

/** The child's opinion as it was last noted. */
export function opinionBlocks(items: readonly CaseItem[]): NewBlock[] {
  const [latest] = itemsOf(items, 'child_opinion')
  if (latest === undefined) return []
  const { state, what } = latest.details
  if (state === 'unknown' || what === undefined) return []
  const label = state === 'found_out' ? 'Lapse arvamus' : 'Lapse arvamust ei küsitud'
  return [factLine(label, `${oneLine(what)} (${day(latest.notedOn)})`)]
}

/** Each measure: how far it came and what it changed. */
export function measureBlocks(items: readonly CaseItem[]): NewBlock[] {
  return oldestFirst(itemsOf(items, 'measure')).map(({ details, notedOn, endedOn }) => {
    const until = IsoDate.safeParse(details['until']).data
    const state = MEASURE_STATES[details['state'] ?? ''] ?? ''
    const days = [
      `${state}${NBSP}${day(details['state'] === 'ended' && endedOn !== null ? endedOn : notedOn)}`,
      ...(until === undefined ? [] : [`kestab kuni${NBSP}${day(until)}`]),
    ].join(', ')
    return bullet([
      { text: oneLine(details['name'] ?? ''), marks: ['bold'] },
      { text: ` (${days})${after('. ', details['result'])}` },
    ])
  })
}

/** Each agreed action: whose, by when, and whether it was done. */
export function actionBlocks(items: readonly CaseItem[]): NewBlock[] {
  return oldestFirst(itemsOf(items, 'plan_action')).map(({ details, dueOn, endedOn }) => {
    const who = details['who'] ?? SIDES[details['side'] ?? ''] ?? ''
    const state = [
      ...(dueOn === null ? [] : [`tähtaeg${NBSP}${day(dueOn)}`]),
      endedOn === null ? 'täitmisel' : `täidetud${NBSP}${day(endedOn)}`,
    ].join(', ')
    const what = oneLine(details['what'] ?? '').replace(/\.+$/, '')
    return bullet([
      ...(who === '' ? [] : [{ text: `${oneLine(who)}: ` }]),
      { text: `${what} (${state})${after('. ', details['result'])}` },
    ])
  })
}

/** What was seen missing in STAR, and the day it was in order. */
export function observationBlocks(items: readonly CaseItem[]): NewBlock[] {
  return oldestFirst(itemsOf(items, 'star_observation')).map(({ details, notedOn, endedOn }) => {
    const state = endedOn === null ? 'täiendamata' : `korras${NBSP}${day(endedOn)}`
    const what = oneLine(details['what'] ?? '').replace(/\.+$/, '')
    return bullet([
      {
        text: `${what} (märgatud${NBSP}${day(notedOn)}, ${state})${after('. Soovitus: ', details['advice'])}`,
      },
    ])
  })
}

/** The criteria of closing that were judged, and another ground where there is one. */
export function resultBlocks(items: readonly CaseItem[]): NewBlock[] {
  const judged = closingCriteria(items).flatMap(({ criterion, item }) =>
    item === null
      ? []
      : [
          {
            ...bullet([
              { text: CRITERION_NAMES[criterion], marks: ['bold'] },
              {
                text: `: ${CRITERION_STATES[item.details['state'] ?? ''] ?? ''}${after('. ', item.details['what'])}`,
              },
            ]),
            rests: evidenceOf(item),
          },
        ],
  )
  const [other] = itemsOf(items, 'closing_ground')
  if (other === undefined) return judged
  const ground = GROUND_NAMES[(other.details['ground'] ?? 'other') as ClosingGround] ?? GROUND_NAMES.other
  return [...judged, factLine('Muu lõpetamise alus', `${ground}${after('. ', other.details['what'])}`)]
}

/** What the municipality said of the counselling. */
export function feedbackBlocks(items: readonly CaseItem[]): NewBlock[] {
  return oldestFirst(itemsOf(items, 'feedback')).map(({ details, notedOn }) => {
    const from = [details['who'] ?? '', day(notedOn)].filter((part) => part !== '').join(', ')
    return paragraph([{ text: `${from}: ${oneLine(details['what'] ?? '')}` }])
  })
}

/** Every word of an item, for what may not be named in a document. */
export function wordsOfItem({ details }: CaseItem): string {
  return Object.values(details).join(' ')
}

function oldestFirst(items: readonly CaseItem[]): CaseItem[] {
  return items.toSorted((a, b) => (`${a.notedOn} ${a.id}` < `${b.notedOn} ${b.id}` ? -1 : 1))
}

function after(lead: string, text: string | undefined): string {
  return text === undefined ? '' : `${lead}${oneLine(text)}`
}

function day(value: IsoDate): string {
  return formatDate(value)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
