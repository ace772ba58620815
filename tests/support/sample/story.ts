import type { Channel } from '#model/case/case.ts'
import type { CommitmentSide } from '#model/case/commitment.ts'
import type { EntryKind } from '#model/case/entry.ts'
import type { CaseKind } from '#model/case/kinds.ts'
import type { Stage } from '#model/case/stage.ts'
import type { Conclusion } from '#model/document/template.ts'
import type { ItemType } from '#model/item/item-types.ts'
import type { Sex } from '#model/person/person.ts'
import type { Role } from '#model/person/role.ts'

/*
 * What an invented case of the sample vault is. Every person is made up and looks it; days count back from the day the
 * vault is made, so that something is always due today.
 */

export interface StoryName {
  readonly givenName: string
  readonly surname: string
}

/** The same name and birthday in two stories is the same child. */
export interface StoryChild extends StoryName {
  /** A date, or for a newborn how many days ago. */
  readonly birthDate: `${number}-${number}-${number}` | { readonly daysAgo: number }
  readonly sex: Sex
  /** False for a child who has no Estonian personal code (yet). */
  readonly hasPersonalCode?: boolean
}

export interface StoryWorker extends StoryName {
  readonly phone: string
}

export interface StoryRelative extends StoryName {
  readonly role: Exclude<Role, 'child' | 'case_manager'>
  readonly tie: string
  readonly phone?: string
}

export interface StoryPromise {
  readonly side: CommitmentSide
  readonly who: string
  readonly what: string
  /** Negative for a day to come. */
  readonly dueDaysAgo: number | null
  readonly keptDaysAgo: number | null
}

export interface StoryEntry {
  readonly daysAgo: number
  readonly time: string | null
  readonly kind: EntryKind
  readonly activities: readonly number[]
  /** One paragraph a line; a line beginning with "- " is a list item; **bold**. */
  readonly text: string
  /** Full names of people of the case. */
  readonly participants: readonly string[]
  readonly promises: readonly StoryPromise[]
  readonly minutes: number | null
  readonly inStarDaysAgo: number | null
}

interface EntryExtras {
  readonly with?: readonly string[]
  readonly promises?: readonly StoryPromise[]
  readonly minutes?: number
  readonly inStar?: number
}

/** One entry in a line. */
export function entry(
  daysAgo: number,
  time: string | null,
  kind: EntryKind,
  activities: readonly number[],
  text: string,
  extras: EntryExtras = {},
): StoryEntry {
  const { with: participants = [], promises = [], minutes = null, inStar: inStarDaysAgo = null } = extras
  return { daysAgo, time, kind, activities, text, participants, promises, minutes, inStarDaysAgo }
}

/** The specialist's own promise; negative days are to come. */
export function mine(
  what: string,
  dueDaysAgo: number | null,
  keptDaysAgo: number | null = null,
): StoryPromise {
  return { side: 'mine', who: '', what, dueDaysAgo, keptDaysAgo }
}

/** A promise made to the specialist; negative days are to come. */
export function theirs(
  who: string,
  what: string,
  dueDaysAgo: number | null,
  keptDaysAgo: number | null = null,
): StoryPromise {
  return { side: 'theirs', who, what, dueDaysAgo, keptDaysAgo }
}

/** A document of a story. */
export interface StoryDocument {
  /** `null` while it is a draft. */
  readonly issuedDaysAgo: number | null
  /** Texts by section key, as the text of an entry; sections left out stay as the desk filled them. */
  readonly sections: Readonly<Record<string, string>>
  readonly conclusion: Conclusion | null
  readonly attachments: readonly string[]
}

/** Something kept on a case beside its entries. */
export interface StoryItem {
  readonly type: ItemType
  readonly daysAgo: number
  /** Negative for a day to come. */
  readonly dueDaysAgo: number | null
  readonly endedDaysAgo: number | null
  /** A number stands for the date so many days ago, a negative one for a day to come. */
  readonly details: Readonly<Record<string, string | number>>
}

/** An item in a line. */
export function item(
  type: ItemType,
  daysAgo: number,
  details: StoryItem['details'],
  { due = null, ended = null }: { readonly due?: number | null; readonly ended?: number | null } = {},
): StoryItem {
  return { type, daysAgo, dueDaysAgo: due, endedDaysAgo: ended, details }
}

/** What happens in a case once it is open. */
export interface StoryCourse {
  /** Stages after the first, with the day each began. */
  readonly stages: readonly { readonly stage: Stage; readonly daysAgo: number }[]
  readonly entries: readonly StoryEntry[]
  readonly items?: readonly StoryItem[]
  /** The written summary of a counselling. */
  readonly summary?: StoryDocument
}

export interface Story extends StoryCourse {
  /** What other stories name it by. */
  readonly key: string
  readonly kind: CaseKind
  /** Key of the register. */
  readonly municipality: string
  readonly details: unknown
  readonly children: readonly StoryChild[]
  readonly worker: StoryWorker | null
  readonly channel: Channel
  readonly requestedDaysAgo: number
  readonly reference: string | null
  readonly question: string
  readonly relatives: readonly StoryRelative[]
  /** The counselling that opens with a KLAT opinion. */
  readonly counselling?: StoryCourse
  /** Another municipality it was handed to, by its key. */
  readonly moved?: { readonly to: string; readonly daysAgo: number }
  /** Keys of the stories it is tied to; they are told before. */
  readonly relatedTo?: readonly string[]
  readonly pause?: {
    readonly fromDaysAgo: number
    readonly untilDaysAgo: number | null
    readonly reason: string
  }
  readonly opinion?: StoryDocument
}
