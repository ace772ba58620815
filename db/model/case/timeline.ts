import { z } from 'zod'
import { CaseId, DocumentId, MunicipalityId } from '../ids.ts'
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
  z.strictObject({ type: z.literal('entry'), case: CaseTag, entry: Entry }),
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
    number: z.int(),
  }),
])
export type TimelineItem = z.infer<typeof TimelineItem>

/** The day an item stands at. */
export function timelineDate(item: TimelineItem): IsoDate {
  return item.type === 'entry' ? item.entry.occurredOn : item.on
}

/** Whose timeline: one case's, or that of all cases a municipality had, each for the time it was theirs. */
export const TimelineScope = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('case'), caseId: CaseId }),
  z.strictObject({ type: z.literal('municipality'), municipalityId: MunicipalityId }),
])
export type TimelineScope = z.infer<typeof TimelineScope>

/** What to show of it. Milestones show only while nothing is filtered but dates. */
export const TimelineFilter = z.strictObject({
  kinds: z.array(EntryKind).max(20),
  activities: z.array(Activity).max(10),
  from: IsoDate.nullable(),
  until: IsoDate.nullable(),
  /** Words that must all stand in the text, in any case. */
  text: z.string().max(200),
})
export type TimelineFilter = z.infer<typeof TimelineFilter>

/** Nothing filtered. */
export const NO_FILTER: TimelineFilter = { kinds: [], activities: [], from: null, until: null, text: '' }
