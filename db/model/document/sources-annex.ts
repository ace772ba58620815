import type { EntryId } from '../ids.ts'
import { formatDate } from '../time/dates.ts'
import type { DrawnEntry } from './drawing.ts'
import type { Ground } from './ground.ts'
import { KIND_WORDS } from './log-words.ts'
import type { PaperSection } from './paper.ts'

/** Keeps a date with its word on one line. */
const NBSP = '\u00A0'

/** The name of the annex, in the list of annexes and at its head. */
export const SOURCES_TITLE = 'Allikad, millele lõigud tuginevad'

/** What the paragraphs of a document rest on. */
export interface Grounding {
  readonly grounds: readonly Ground[]
  /** Of the entries named in the grounds those that may leave the desk (`sharedLog`). */
  readonly entries: readonly DrawnEntry[]
}

/**
 * Entries the printed paragraphs rest on, oldest first: day, kind, and the numbers of the sections that rest on them. No
 * words of an entry and nobody's name, so that a reporter is in it in no way (LasteKS § 27 lg 5).
 */
export function sourceLines(body: readonly PaperSection[], { grounds, entries }: Grounding): string[] {
  const sections = new Map<EntryId, number[]>()
  body.forEach(({ key, blocks }, index) => {
    const printed = new Set(blocks.map(({ id }) => id))
    const ofSection = grounds.filter((ground) => ground.key === key && printed.has(ground.paragraphId))
    for (const id of new Set(ofSection.flatMap(({ entryIds }) => entryIds))) {
      sections.set(id, [...(sections.get(id) ?? []), index + 1])
    }
  })
  return entries
    .filter(({ id }) => sections.has(id))
    .toSorted((a, b) => (a.occurredOn === b.occurredOn ? 0 : a.occurredOn < b.occurredOn ? -1 : 1))
    .map(({ id, kind, occurredOn }) => {
      const numbers = sections.get(id) ?? []
      const label = numbers.length === 1 ? 'osa' : 'osad'
      return `${formatDate(occurredOn)}${NBSP}${KIND_WORDS[kind]} (${label}${NBSP}${numbers.join(', ')})`
    })
}
