import { reporterMask } from '../document/hidden-names.ts'
import type { CasePerson } from '../person/person.ts'
import { formatDate, type IsoDate } from '../time/dates.ts'
import type { ItemType } from './item-types.ts'

/** Lists whose text the municipality needs in its procedure in STAR: what was reviewed, agreed, done and seen there. */
export const LISTS_FOR_STAR = [
  'need_review',
  'plan_review',
  'measure',
  'plan_action',
  'star_observation',
] as const satisfies readonly ItemType[]
export type ListForStar = (typeof LISTS_FOR_STAR)[number]

/** True of a type whose list can be copied for STAR. */
export function isListForStar(type: ItemType): type is ListForStar {
  return LISTS_FOR_STAR.some((one) => one === type)
}

/** An item in words, as its line on the page says it. */
export interface StarListLine {
  readonly notedOn: IsoDate
  readonly title: string
  /** What else it says, in the order of the page; paragraphs keep their line breaks. */
  readonly notes: readonly string[]
}

/** What stands around the lines of a list's copy. */
export interface StarListWords {
  /** The name of the list. */
  readonly title: string
  readonly caseNumber: string
  readonly labels: {
    /** Before the number of the case: "Juhtum". */
    readonly case: string
    /** In place of the name of who reported: "[teataja]". */
    readonly reporter: string
  }
}

/**
 * A list of items as plain text for the municipality's procedure in STAR: its name, the case, and of each item its day,
 * what it says, and below it the rest. The name of someone who is in the case as reporter alone is not in it, as in the copy
 * of an entry: others read what stands in STAR (LasteKS § 27 lg 5).
 * @param people of the case, with their roles
 */
export function starListText(
  lines: readonly StarListLine[],
  people: readonly CasePerson[],
  { title, caseNumber, labels }: StarListWords,
): string {
  const masked = reporterMask(people, labels.reporter)
  const items = lines.map(({ notedOn, title: says, notes }) =>
    [`- ${formatDate(notedOn)} ${masked(says)}`, ...notes.map((note) => masked(note))]
      .join('\n')
      .replaceAll('\n', '\n  '),
  )
  return `${title}\n${labels.case}: ${caseNumber}\n\n${items.join('\n')}`
}
