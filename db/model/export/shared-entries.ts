import type { Commitment } from '../case/commitment.ts'
import type { Activity, Entry, EntryKind } from '../case/entry.ts'
import { isReporterAlone, nameMask } from '../document/hidden-names.ts'
import type { SharedActivity } from '../document/shared-log.ts'
import type { PersonId } from '../ids.ts'
import { type LeakPeople, nameSearch } from '../leak/find-names.ts'
import { leakMask } from '../leak/leak-mask.ts'
import { fullName } from '../person/name.ts'
import type { CasePerson } from '../person/person.ts'
import type { TextBlock } from '../text/rich-text.ts'
import type { IsoDate } from '../time/dates.ts'
import type { ExportChoice } from './export-choice.ts'
import { holdsFor, LEAVING_RULES, type LeavingRule, type LeftOut } from './left-out.ts'
import type { Reader } from './reader.ts'

/** What stands in the place of what is not the reader's to see. */
export const WITHHELD = '[varjatud]'

/** What the network may be told of: what was done together, and what was decided. */
const NETWORK_KINDS: ReadonlySet<EntryKind> = new Set([
  'case_discussion',
  'network_meeting',
  'information_exchange',
  'decision',
])

/** A file by which an entry can be proved. */
export interface SourceFile {
  readonly name: string
  readonly sha256: string
}

/** An entry as the desk holds it, with what proves it. */
export interface ExportEntry {
  readonly entry: Pick<
    Entry,
    | 'id'
    | 'kind'
    | 'occurredOn'
    | 'occurredAt'
    | 'activities'
    | 'text'
    | 'participants'
    | 'commitments'
    | 'inStarOn'
    | 'createdAt'
  >
  readonly files: readonly SourceFile[]
}

export type LeavingKind = Exclude<EntryKind, 'own_work'>

/** An entry as it leaves the desk. */
export interface LeavingEntry {
  readonly kind: LeavingKind
  readonly occurredOn: IsoDate
  readonly occurredAt: Entry['occurredAt']
  readonly activities: readonly SharedActivity[]
  readonly participants: readonly string[]
  /** Empty where the text stays. */
  readonly text: readonly TextBlock[]
  readonly commitments: readonly Commitment[]
  readonly createdAt: Entry['createdAt']
  /** `null` also where the reader is not told. */
  readonly inStarOn: IsoDate | null
  readonly files: readonly SourceFile[]
}

/** What leaves the desk of a log, and what stays by which rule. */
export interface Leaving {
  readonly entries: readonly LeavingEntry[]
  readonly people: readonly CasePerson[]
  /** Every rule of the reader, also one that touched nothing. */
  readonly leftOut: readonly LeftOut[]
  /** Entries outside the period and the kinds that were chosen. */
  readonly notChosen: number
  /** The masks over any other text of the case. */
  readonly masked: (text: string) => string
}

/** Whose names a case may meet. */
export interface ExportPeople {
  /** Everyone with a part in the case. */
  readonly people: readonly CasePerson[]
  /** Whom a text must not name, and whom it may. */
  readonly leaks: LeakPeople
}

/**
 * What of a case may leave the desk for a reader: never own work, remarks on the worker, the reporter, and people of other
 * families; of the rest what the reader's rules leave. An entry a reporter took part in stays here whole; a paragraph that names one
 * goes whole, since what they said would tell who they are. What was not chosen is counted apart from what a rule kept back.
 */
export function leavingLog(
  log: readonly ExportEntry[],
  { people, leaks }: ExportPeople,
  choice: Pick<ExportChoice, 'reader' | 'from' | 'until' | 'kinds' | 'without'>,
): Leaving {
  const { reader } = choice
  const tally = new Tally()
  const named = people.filter(
    ({ person, role }) => role !== 'reporter' && !choice.without.includes(person.id),
  )
  const masks = masksFor(people, leaks, choice.without)
  const chosen = log.filter((one) => isChosen(one, choice))

  for (const { person } of people) if (isReporterAlone(people, person.id)) tally.touch('reporter')
  if (holdsFor('contacts', reader)) {
    for (const { person } of named)
      if (person.phone !== null || person.email !== null) tally.touch('contacts')
  }
  const entries = chosen.flatMap((one) => {
    const rule = stays(one, people, reader)
    if (rule !== null) {
      tally.touch(rule)
      return []
    }
    return [leaving(one, named, people, masks, reader, tally)]
  })
  return {
    entries,
    people: named.map((part) => (holdsFor('contacts', reader) ? withoutContacts(part) : part)),
    leftOut: LEAVING_RULES.filter((rule) => holdsFor(rule, reader)).map((rule) => ({
      rule,
      count: tally.of(rule),
    })),
    notChosen: log.length - chosen.length,
    masked: masks.text,
  }
}

function isChosen(
  { entry }: ExportEntry,
  { from, until, kinds }: Pick<ExportChoice, 'from' | 'until' | 'kinds'>,
): boolean {
  if (from !== null && entry.occurredOn < from) return false
  if (until !== null && entry.occurredOn > until) return false
  return kinds.length === 0 || kinds.includes(entry.kind)
}

/** The rule by which an entry stays here whole; `null` for one that leaves. */
function stays({ entry }: ExportEntry, people: readonly CasePerson[], reader: Reader): LeavingRule | null {
  const { kind, activities, participants } = entry
  if (kind === 'own_work') return 'own_work'
  if (activities.length > 0 && activities.every((activity) => activity === 10)) return 'worker_remarks'
  if (participants.some((id) => isReporterAlone(people, id))) return 'reporter'
  if (kind === 'training_day' && holdsFor('training', reader)) return 'training'
  if ((kind === 'star_review' || kind === 'star_monitoring') && holdsFor('star', reader)) return 'star'
  if (holdsFor('exchange', reader) && !NETWORK_KINDS.has(kind)) return 'exchange'
  return null
}

function leaving(
  { entry, files }: ExportEntry,
  named: readonly CasePerson[],
  people: readonly CasePerson[],
  masks: Masks,
  reader: Reader,
  tally: Tally,
): LeavingEntry {
  const touched = new Set<LeavingRule>()
  const shared = entry.activities.filter((activity): activity is Exclude<Activity, 10> => activity !== 10)
  const hasRemarks = shared.length < entry.activities.length
  if (hasRemarks) touched.add('worker_remarks')
  const isOwn = (id: PersonId) => people.some(({ person }) => person.id === id)
  if (entry.participants.some((id) => !isOwn(id))) touched.add('other_families')
  const masked = (text: string) => masks.told(text, touched)
  if (files.length > 0 && holdsFor('files', reader)) touched.add('files')
  const left: LeavingEntry = {
    kind: entry.kind as LeavingKind,
    occurredOn: entry.occurredOn,
    occurredAt: entry.occurredAt,
    activities: shared,
    participants: entry.participants.flatMap((id) => {
      const part = named.find(({ person }) => person.id === id)
      return part === undefined ? [] : [fullName(part.person)]
    }),
    // A text about several activities may hold the remarks in any sentence.
    text: hasRemarks ? [] : entry.text.blocks.map((block) => maskedBlock(block, masked)),
    commitments: entry.commitments.map((promise) => ({
      ...promise,
      what: masked(promise.what),
      who: masked(promise.who),
    })),
    createdAt: entry.createdAt,
    inStarOn: holdsFor('star', reader) ? null : entry.inStarOn,
    files: holdsFor('files', reader) ? [] : files.map(({ name, sha256 }) => ({ name: masked(name), sha256 })),
  }
  for (const rule of touched) tally.touch(rule)
  return left
}

function maskedBlock(block: TextBlock, masked: (text: string) => string): TextBlock {
  const text = block.spans.map((span) => span.text).join('')
  const after = masked(text)
  // A name may be half bold: what was changed loses its marks.
  return after === text ? block : { ...block, spans: [{ text: after }] }
}

interface Masks {
  readonly text: (text: string) => string
  /** The same, told by which rules something was taken. */
  readonly told: (text: string, touched: Set<LeavingRule>) => string
}

function masksFor(people: readonly CasePerson[], leaks: LeakPeople, without: readonly PersonId[]): Masks {
  const isHidden = ({ person }: CasePerson) => isReporterAlone(people, person.id)
  const isUnnamed = ({ person }: CasePerson) => without.includes(person.id)
  const shown = people.filter((part) => !isHidden(part) && !isUnnamed(part)).map(({ person }) => person)
  const reporter = nameMask(
    people.filter(isHidden).map(({ person }) => person),
    shown,
    WITHHELD,
  )
  const unnamed = nameMask(
    people.filter((part) => isUnnamed(part) && !isHidden(part)).map(({ person }) => person),
    shown,
    WITHHELD,
  )
  const others = leakMask(nameSearch(leaks), WITHHELD)
  const told: Masks['told'] = (text, touched) => {
    if (reporter(text) !== text) {
      touched.add('reporter')
      return WITHHELD
    }
    const after = others(text)
    if (after !== text) touched.add('other_families')
    return unnamed(after)
  }
  return { told, text: (text) => told(text, new Set()) }
}

function withoutContacts(part: CasePerson): CasePerson {
  return { ...part, person: { ...part.person, phone: null, email: null } }
}

/** Counts what each rule has touched. */
class Tally {
  readonly #counts = new Map<LeavingRule, number>()

  touch(rule: LeavingRule): void {
    this.#counts.set(rule, this.of(rule) + 1)
  }

  of(rule: LeavingRule): number {
    return this.#counts.get(rule) ?? 0
  }
}
