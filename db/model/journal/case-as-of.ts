import { z } from 'zod'
import { Attachment } from '../case/attachment.ts'
import { CaseRecord } from '../case/case.ts'
import { Commitment } from '../case/commitment.ts'
import { Stage, StageStep } from '../case/stage.ts'
import { TimelineItem } from '../case/timeline.ts'
import { CaseKind } from '../case/kinds.ts'
import { ComputedDeadline } from '../deadline/deadline.ts'
import { Document, LetterFields, Section, VersionStatus } from '../document/document.ts'
import { CaseId, type CasePersonId } from '../ids.ts'
import { CaseItem } from '../item/item.ts'
import { Municipality } from '../municipality/municipality.ts'
import { CasePerson } from '../person/person.ts'
import { IsoDate } from '../time/dates.ts'
import type { KnownCase, KnownDocument } from './case-history.ts'
import { type KnownItem, knownTimeline } from './known-timeline.ts'

/** What became of a thing after the day it is looked at as of: nothing, a change, or it is there no more. */
export const Later = z.enum(['same', 'changed', 'gone'])
export type Later = z.infer<typeof Later>

/** Facts of a case that can differ from today's. */
export const CASE_FACTS = [
  'channel',
  'requestReference',
  'question',
  'details',
  'stage',
  'closedOn',
  'municipality',
] as const
export const CaseFact = z.enum(CASE_FACTS)
export type CaseFact = z.infer<typeof CaseFact>

/** What has come to a case since a day, counted. */
export const CaseSince = z.strictObject({
  entries: z.int().min(0),
  people: z.int().min(0),
  documents: z.int().min(0),
  attachments: z.int().min(0),
  deadlines: z.int().min(0),
  items: z.int().min(0),
})
export type CaseSince = z.infer<typeof CaseSince>

/** A case as it was known at the end of a day, beside what it is today. */
export const CaseAsOf = z.strictObject({
  day: IsoDate,
  /** Today, at which the differences are taken. */
  today: IsoDate,
  /** The first day the desk knew the case. */
  firstDay: IsoDate,
  /** `null` on a day before it. */
  known: z
    .strictObject({
      case: CaseRecord,
      /** Facts that are others today. */
      changedFacts: z.array(CaseFact),
      steps: z.array(StageStep),
      municipalityPeriods: z.array(
        z.strictObject({ municipality: Municipality, from: IsoDate, until: IsoDate.nullable() }),
      ),
      people: z.array(z.strictObject({ part: CasePerson, later: Later })),
      /** Due dates and states are those of the day. */
      deadlines: z.array(z.strictObject({ computed: ComputedDeadline, later: Later })),
      documents: z.array(
        z.strictObject({
          document: Document,
          /** Of the newest version then. */
          versionNumber: z.int(),
          status: VersionStatus,
          issuedOn: IsoDate.nullable(),
          fields: LetterFields,
          sections: z.array(Section),
          later: Later,
        }),
      ),
      /** Of the case as a whole; those of entries stand with them. */
      attachments: z.array(z.strictObject({ attachment: Attachment, later: Later })),
      timeline: z.array(z.strictObject({ item: TimelineItem, later: Later })),
      /** Promises open then, soonest due first, those without a day last. */
      commitments: z.array(Commitment),
      links: z.array(
        z.strictObject({
          caseId: CaseId,
          /** `null` for a case that is not in the vault any more. */
          number: z.string().nullable(),
          kind: CaseKind.nullable(),
          stage: Stage.nullable(),
          later: Later,
        }),
      ),
      items: z.array(z.strictObject({ item: CaseItem, later: Later })),
      since: CaseSince,
    })
    .nullable(),
})
export type CaseAsOf = z.infer<typeof CaseAsOf>

/** What of a case is other today than it was known then. */
export interface CaseDifferences {
  readonly changedFacts: readonly CaseFact[]
  readonly people: ReadonlyMap<CasePersonId, Later>
  readonly deadlines: ReadonlyMap<string, Later>
  readonly documents: ReadonlyMap<string, Later>
  readonly attachments: ReadonlyMap<string, Later>
  /** Lines of the timeline by their ids. */
  readonly lines: ReadonlyMap<string, Later>
  readonly links: ReadonlyMap<CaseId, Later>
  readonly items: ReadonlyMap<string, Later>
  readonly since: CaseSince
}

/** Compares a case as it was known with the case as it is. */
export function caseDifferences(then: KnownCase, now: KnownCase): CaseDifferences {
  const people = compare(then.people, now.people, ({ id }) => id)
  const deadlines = compare(then.deadlines, now.deadlines, ({ id }) => id)
  const documents = compare(then.documents, now.documents, ({ document }) => document.id, documentContent)
  const attachments = compare(then.attachments, now.attachments, ({ id }) => id)
  const lines = compare(knownTimeline(then), knownTimeline(now), ({ id }) => id, lineContent)
  const items = compare(then.items, now.items, ({ id }) => id, itemContent)
  const links = compare(then.links, now.links, ({ caseId }) => caseId)
  return {
    changedFacts: CASE_FACTS.filter((fact) => !isSame(factOf(then, fact), factOf(now, fact))),
    people: people.later,
    deadlines: deadlines.later,
    documents: documents.later,
    attachments: attachments.later,
    lines: lines.later,
    links: links.later,
    items: items.later,
    since: {
      entries: compare([...then.entries.values()], [...now.entries.values()], ({ id }) => id).added,
      people: people.added,
      documents: documents.added,
      attachments: attachments.added,
      deadlines: deadlines.added,
      items: items.added,
    },
  }
}

/** Promises open at the time, in the order of what is owed. */
export function openCommitments({ entries }: KnownCase): Commitment[] {
  const due = ({ dueOn, id }: Commitment) => `${dueOn ?? '9999-12-31'} ${id}`
  return [...entries.values()]
    .flatMap(({ commitments }) => commitments)
    .filter(({ keptOn }) => keptOn === null)
    .sort((a, b) => (due(a) < due(b) ? -1 : 1))
}

function factOf(known: KnownCase, fact: CaseFact): unknown {
  return fact === 'municipality' ? known.periods.at(-1)?.municipalityId : known.case[fact]
}

/** What of a document is compared: all but the times it was touched at. */
function documentContent({ versions }: KnownDocument): unknown {
  return versions.map(({ number, status, fields, sections, docx, pdf }) => [
    number,
    status,
    fields,
    sections,
    docx,
    pdf,
  ])
}

/** What of an item is compared: not when it was last saved. */
function itemContent({ type, notedOn, dueOn, endedOn, details }: CaseItem): unknown {
  return { type, notedOn, dueOn, endedOn, details }
}

/** What of a line is compared: not the case it is of, nor when it was last saved. */
function lineContent({ item }: KnownItem): unknown {
  const { case: _, ...line } = item
  if (line.type !== 'entry') return line
  const { updatedAt: __, ...entry } = line.entry
  return { ...line, entry }
}

function compare<T, K>(
  then: readonly T[],
  now: readonly T[],
  keyOf: (thing: T) => K,
  contentOf: (thing: T) => unknown = (thing) => thing,
): { readonly later: ReadonlyMap<K, Later>; readonly added: number } {
  const today = new Map(now.map((thing) => [keyOf(thing), thing]))
  const known = new Set(then.map(keyOf))
  const later = then.map((thing): [K, Later] => {
    const present = today.get(keyOf(thing))
    if (present === undefined) return [keyOf(thing), 'gone']
    return [keyOf(thing), isSame(contentOf(thing), contentOf(present)) ? 'same' : 'changed']
  })
  return { later: new Map(later), added: now.filter((thing) => !known.has(keyOf(thing))).length }
}

/** Equal whatever the order of the fields: a payload keeps the order it was written in. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b))
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  )
}
