import { type CaseItem, evidenceOf, itemsOf } from '../item/item.ts'
import type { Averts } from '../item/item-types.ts'
import { formatDate } from '../time/dates.ts'
import type { Drawing, DrawLines, DrawnEntry } from './drawing.ts'
import { bullet, type NewBlock, paragraph } from './first-text.ts'
import { reporterFinder } from './hidden-names.ts'
import { KIND_WORDS } from './log-words.ts'
import type { SharedKind } from './shared-log.ts'
import { measureBlocks, opinionBlocks, wordsOfItem } from './summary-items.ts'
import type { SectionKey } from './template.ts'

/** Keeps a date with its word on one line. */
const NBSP = '\u00A0'

/** Left for the writer: the gate finds it until it is filled. */
const HOLE = '[…]'

/** Entries an opinion counts among what it was made of. */
const CONSIDERED: readonly SharedKind[] = [
  'star_review',
  'star_monitoring',
  'case_discussion',
  'network_meeting',
  'information_exchange',
  'document',
  'decision',
  'court_hearing',
]

/** Items in which the danger is assessed, whatever fields they have beside a summary. */
const DANGER_TYPES: readonly string[] = ['danger_assessment', 'danger_tool_result']

const AVERTS_WORDS: Readonly<Record<Averts, string>> = {
  no: 'ei hoiaks ohtu ära',
  partly: 'hoiaks ohu ära osaliselt',
  yes: 'hoiaks ohu ära',
}

/** What each section of the opinion can be drawn from. Judgement, carers and the child's life are written by hand. */
const SECTIONS: Readonly<Record<SectionKey, (drawing: Drawing) => NewBlock[]>> = {
  documents: ({ items, entries }) => [
    ...dangerItems(items).map((item) =>
      resting(bullet([{ text: `Ohtlikkuse hindamine (${formatDate(item.notedOn)})` }]), item),
    ),
    ...entries.filter(({ kind }) => CONSIDERED.includes(kind)).map((entry) => entryLine(entry)),
  ],
  danger: ({ items }) =>
    dangerItems(items).flatMap((item) => {
      const summary = oneLine(item.details['summary'] ?? '')
      return summary === ''
        ? []
        : [resting(paragraph([{ text: `${summary} (${formatDate(item.notedOn)})` }]), item)]
    }),
  measures: ({ items }) => measureBlocks(items),
  lessRestrictive: ({ items }) => weighedBlocks(items),
  childOpinion: ({ items }) => opinionBlocks(items),
  network: ({ entries }) =>
    entries.filter(({ kind }) => kind === 'network_meeting').map((entry) => entryLine(entry, `: ${HOLE}`)),
}

/** Lines of a section of the opinion, each with the entries it rests on. What names the reporter is left out. */
export const klatLines: DrawLines = (section, drawing) => {
  const namesReporter = reporterFinder(drawing.people)
  const items = drawing.items.filter((item) => !namesReporter(wordsOfItem(item)))
  return SECTIONS[section]?.({ ...drawing, items }) ?? []
}

/** Each less restrictive measure that was weighed: would it avert the danger, and why. */
function weighedBlocks(items: readonly CaseItem[]): NewBlock[] {
  return oldestFirst(itemsOf(items, 'weighed_measure')).map((item) => {
    const { name = '', averts = '', why = '' } = item.details
    const words = AVERTS_WORDS[averts as Averts] ?? ''
    return resting(
      bullet([{ text: oneLine(name), marks: ['bold'] }, { text: `: ${words}. ${oneLine(why)}` }]),
      item,
    )
  })
}

function dangerItems(items: readonly CaseItem[]): CaseItem[] {
  return oldestFirst(items.filter(({ type }) => DANGER_TYPES.includes(type)))
}

function entryLine({ id, kind, occurredOn }: DrawnEntry, rest = ''): NewBlock {
  return { ...bullet([{ text: `${formatDate(occurredOn)}${NBSP}${KIND_WORDS[kind]}${rest}` }]), rests: [id] }
}

function resting(block: NewBlock, item: CaseItem): NewBlock {
  return { ...block, rests: evidenceOf(item) }
}

function oldestFirst(items: readonly CaseItem[]): CaseItem[] {
  return items.toSorted((a, b) => (a.notedOn === b.notedOn ? 0 : a.notedOn < b.notedOn ? -1 : 1))
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
