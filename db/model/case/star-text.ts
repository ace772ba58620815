import { isReporterAlone, reporterMask } from '../document/hidden-names.ts'
import type { CasePerson } from '../person/person.ts'
import type { TextBlock } from '../text/rich-text.ts'
import { formatDate, formatTime } from '../time/dates.ts'
import type { Activity, Entry } from './entry.ts'

/** The words of an entry's copy for STAR that the model does not know: names, and labels in the language of the desk. */
export interface StarTextWords {
  /** In the order of `entry.participants`. */
  readonly participantNames: readonly string[]
  /** Number of the case; left out of the copy when it is not given. */
  readonly caseNumber?: string
  readonly kindLabel: string
  readonly activityLabels: Readonly<Record<Activity, string>>
  /** What stands before a value: "Juhtum", "Osalejad" … */
  readonly labels: {
    /** Before the time of day: "kell". */
    readonly at: string
    readonly case: string
    readonly participants: string
    readonly activities: string
    readonly commitments: string
    /** Before the day a promise is due: "tähtaeg". */
    readonly due: string
    /** Who has promised what is the specialist's own. */
    readonly mine: string
    /** In place of the name of who reported: "[teataja]". */
    readonly reporter: string
  }
}

/**
 * An entry as plain text for the municipality's procedure in STAR: day, time and kind, the case, who took part, the
 * activities, the text, and what was promised. Bold and italic are lost; list items keep their bullets and numbers.
 * Minutes are not in it: they are the desk's own. Nor is the name of someone who is in the case as reporter alone, neither
 * among those who took part nor in what was written: others read what stands in STAR (LasteKS § 27 lg 5).
 * @param people of the case, with their roles
 */
export function starText(entry: Entry, people: readonly CasePerson[], words: StarTextWords): string {
  const { labels } = words
  const masked = reporterMask(people, labels.reporter)
  const tookPart = words.participantNames.filter((_, index) => {
    const personId = entry.participants[index]
    return personId === undefined || !isReporterAlone(people, personId)
  })
  const time = entry.occurredAt === null ? '' : ` ${labels.at} ${formatTime(entry.occurredAt)}`
  const lines = [`${formatDate(entry.occurredOn)}${time}, ${words.kindLabel}`]
  if (words.caseNumber !== undefined) lines.push(`${labels.case}: ${words.caseNumber}`)
  if (tookPart.length > 0) lines.push(`${labels.participants}: ${masked(tookPart.join(', '))}`)
  if (entry.activities.length > 0) {
    const activities = entry.activities.map((activity) => words.activityLabels[activity])
    lines.push(`${labels.activities}: ${activities.join('; ')}`)
  }
  const parts = [lines.join('\n')]
  const text = plainBlocks(entry.text.blocks)
  if (text !== '') parts.push(masked(text))
  if (entry.commitments.length > 0) {
    const promised = entry.commitments.map(({ what, side, who, dueOn }) => {
      const whose = side === 'mine' ? labels.mine : masked(who)
      const due = dueOn === null ? '' : ` (${labels.due} ${formatDate(dueOn)})`
      return `- ${whose === '' ? '' : `${whose}: `}${masked(what)}${due}`
    })
    parts.push([`${labels.commitments}:`, ...promised].join('\n'))
  }
  return parts.join('\n\n')
}

/**
 * True when two states of an entry say the same in STAR, so that a mark made for the one holds for the other. Marks of
 * the text, minutes, and whether a promise was kept are not copied, so they may differ.
 */
export function saysSameInStar(a: StarFacts, b: StarFacts): boolean {
  return JSON.stringify(factsOf(a)) === JSON.stringify(factsOf(b))
}

type StarFacts = Pick<
  Entry,
  'kind' | 'occurredOn' | 'occurredAt' | 'activities' | 'text' | 'participants' | 'commitments'
>

function factsOf({ kind, occurredOn, occurredAt, activities, text, participants, commitments }: StarFacts) {
  const promised = commitments.map(({ what, side, who, dueOn }) => [what, side, who, dueOn])
  const taken = activities.toSorted((x, y) => x - y)
  return [kind, occurredOn, occurredAt, taken, plainBlocks(text.blocks), participants, promised]
}

/** Blocks as lines: an empty line between paragraphs, none within a list. Blocks without words are dropped. */
function plainBlocks(blocks: readonly TextBlock[]): string {
  /** Numbers given so far in the present list, by level. */
  let numbers: number[] = []
  let text = ''
  let previous: TextBlock['type'] | null = null
  for (const block of blocks) {
    const words = block.spans
      .map((span) => span.text)
      .join('')
      .trim()
    if (words === '') continue
    let line = words
    if (block.type === 'list_item') {
      numbers = numbers.slice(0, block.level + 1)
      const number = block.list === 'ordered' ? (numbers[block.level] ?? 0) + 1 : 0
      numbers[block.level] = number
      line = `${'  '.repeat(block.level)}${block.list === 'ordered' ? `${number}.` : '-'} ${words}`
    } else {
      numbers = []
    }
    const gap = block.type === 'list_item' && previous === 'list_item' ? '\n' : '\n\n'
    text += previous === null ? line : gap + line
    previous = block.type
  }
  return text
}
