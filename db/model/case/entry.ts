import { z } from 'zod'
import { CaseId, EntryId, PersonId } from '../ids.ts'
import { Commitment } from './commitment.ts'
import { RichText } from '../text/rich-text.ts'
import { Instant, IsoDate, TimeOfDay } from '../time/dates.ts'

/** What kind of thing happened. */
export const ENTRY_KINDS = [
  'case_discussion',
  'network_meeting',
  'phone_call',
  'email',
  'letter',
  'information_exchange',
  'star_review',
  'star_monitoring',
  'own_work',
  'decision',
  'court_hearing',
  'training_day',
  'document',
] as const
export const EntryKind = z.enum(ENTRY_KINDS)
export type EntryKind = z.infer<typeof EntryKind>

/** The ten activities of the counselling service, numbered as the unit numbers them. */
export const ACTIVITIES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
export const Activity = z.union(ACTIVITIES.map((number) => z.literal(number)))
export type Activity = (typeof ACTIVITIES)[number]

/** Activities of one entry: each at most once, in order. */
export const Activities = z
  .array(Activity)
  .max(ACTIVITIES.length)
  .refine((list) => new Set(list).size === list.length, { message: 'activity_twice' })

/** Something that happened in a case. It belongs to exactly one case. */
export const Entry = z.strictObject({
  id: EntryId,
  caseId: CaseId,
  kind: EntryKind,
  occurredOn: IsoDate,
  occurredAt: TimeOfDay.nullable(),
  activities: Activities,
  text: RichText,
  /** Who took part, of the people of the case. */
  participants: z
    .array(PersonId)
    .max(60)
    .refine((list) => new Set(list).size === list.length, { message: 'participant_twice' }),
  /** Promises made, in the order they were written. */
  commitments: z.array(Commitment).max(40),
  /** Minutes spent, where they were noted. */
  minutes: z.int().min(1).max(1440).nullable(),
  /** The day the entry was carried over to STAR; `null` while it was not. */
  inStarOn: IsoDate.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
})
export type Entry = z.infer<typeof Entry>

/** What the desk accepts as an entry when it is saved. The STAR mark has a call of its own. */
export const EntryInput = Entry.omit({ createdAt: true, updatedAt: true, inStarOn: true })
export type EntryInput = z.infer<typeof EntryInput>

/**
 * How an entry looks on the timeline: a meeting, someone's decision, or an exchange or own work. Only the first two
 * are coloured, so that the eye finds them.
 */
export type EntryFamily = 'met' | 'ruled' | 'wrote'

/** The family of an entry kind. */
export function entryFamily(kind: EntryKind): EntryFamily {
  switch (kind) {
    case 'case_discussion':
    case 'network_meeting':
    case 'training_day':
      return 'met'
    case 'decision':
    case 'court_hearing':
      return 'ruled'
    default:
      return 'wrote'
  }
}
