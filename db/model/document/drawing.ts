import type { EntryKind } from '../case/entry.ts'
import type { EntryId } from '../ids.ts'
import type { CaseItem } from '../item/item.ts'
import type { CasePerson } from '../person/person.ts'
import type { IsoDate } from '../time/dates.ts'
import type { NewBlock } from './first-text.ts'
import type { SharedKind } from './shared-log.ts'
import type { SectionKey } from './template.ts'

/** What a section of a document can be drawn from, chosen line by line. Texts of entries are not among it. */
export interface Drawing {
  readonly items: readonly CaseItem[]
  /** Entries that may leave the desk (`sharedLog`), newest first. */
  readonly entries: readonly DrawnEntry[]
  readonly people: readonly CasePerson[]
}

/** An entry as far as a document names it. */
export interface DrawnEntry {
  readonly id: EntryId
  readonly kind: SharedKind
  readonly occurredOn: IsoDate
}

/** The lines a kind of document offers for its sections; none for a section that is the specialist's own to write. */
export type DrawLines = (section: SectionKey, drawing: Drawing) => NewBlock[]

/** Of entries a paragraph can rest on those a document may name. */
export function drawnEntries(
  entries: readonly {
    readonly id: EntryId
    readonly kind: EntryKind
    readonly occurredOn: IsoDate
    readonly isShared: boolean
  }[],
): DrawnEntry[] {
  return entries.flatMap(({ id, kind, occurredOn, isShared }) =>
    isShared && kind !== 'own_work' ? [{ id, kind, occurredOn }] : [],
  )
}
