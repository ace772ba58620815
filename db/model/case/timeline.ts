import { z } from 'zod'
import { DocumentKind } from '../document/document-kind.ts'
import { CaseId, DocumentId, EntryId, MunicipalityId, PersonId } from '../ids.ts'
import { Attachment } from './attachment.ts'
import { IsoDate } from '../time/dates.ts'
import { Activity, Entry, EntryKind } from './entry.ts'
import { CaseKind } from './kinds.ts'
import { Stage } from './stage.ts'

/** The case an item of a joint timeline belongs to, as shown beside it. */
export const CaseTag = z.strictObject({
  caseId: CaseId,
  number: z.string(),
  kind: CaseKind,
  /** "Kaarel N."; children separated by commas; empty while no child is known. */
  children: z.string(),
})
export type CaseTag = z.infer<typeof CaseTag>

/** One line of a timeline: something that happened, or a milestone of the case. Newest first. */
export const TimelineItem = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('entry'),
    case: CaseTag,
    entry: Entry,
    /** Names of those who took part, in the order of `entry.participants`. */
    participantNames: z.array(z.string()),
    attachments: z.array(Attachment),
  }),
  z.strictObject({
    type: z.literal('stage'),
    case: CaseTag,
    on: IsoDate,
    from: Stage.nullable(),
    to: Stage,
  }),
  z.strictObject({
    type: z.literal('issued'),
    case: CaseTag,
    on: IsoDate,
    documentId: DocumentId,
    documentKind: DocumentKind,
    /** Of the version. */
    number: z.int(),
  }),
])
export type TimelineItem = z.infer<typeof TimelineItem>

/** The day an item stands at. */
export function timelineDate(item: TimelineItem): IsoDate {
  return item.type === 'entry' ? item.entry.occurredOn : item.on
}

/** Whose timeline: one case's, one child's, or that of all cases a municipality had, each for the time it was theirs. */
export const TimelineScope = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('case'), caseId: CaseId }),
  z.strictObject({ type: z.literal('municipality'), municipalityId: MunicipalityId }),
  /** All cases of one child, whatever their kind. */
  z.strictObject({ type: z.literal('child'), personId: PersonId }),
])
export type TimelineScope = z.infer<typeof TimelineScope>

/** What to show of it. Milestones show only while nothing is filtered but dates. */
export const TimelineFilter = z.strictObject({
  kinds: z.array(EntryKind).max(20),
  activities: z.array(Activity).max(10),
  /** Someone who took part. */
  participant: PersonId.nullable(),
  /** Carried over to STAR or not yet. */
  star: z.enum(['entered', 'missing']).nullable(),
  from: IsoDate.nullable(),
  until: IsoDate.nullable(),
  /** Words that must all stand in the text, in any case. */
  text: z.string().max(200),
})
export type TimelineFilter = z.infer<typeof TimelineFilter>

/** Nothing filtered. */
export const NO_FILTER: TimelineFilter = {
  kinds: [],
  activities: [],
  participant: null,
  star: null,
  from: null,
  until: null,
  text: '',
}

/** Where a timeline is opened in its middle: on either side of that place a part of the stretch is read. */
export const TimelineAnchor = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('entry'), entryId: EntryId }),
  /** The newest line of a month, `YYYY-MM`. */
  z.strictObject({ type: z.literal('month'), month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
])
export type TimelineAnchor = z.infer<typeof TimelineAnchor>
