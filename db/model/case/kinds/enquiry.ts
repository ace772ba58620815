import { z } from 'zod'
import type { DeadlineRuleId } from '../../deadline/deadline-rule.ts'
import { IsoDate } from '../../time/dates.ts'
import type { Channel } from '../case.ts'
import { TopicId } from '../enquiry-topic.ts'
import type { KindDefinition } from './kind-definition.ts'

/** Who asks. */
export const ASKERS = ['worker', 'private_person', 'institution'] as const
export const Asker = z.enum(ASKERS)
export type Asker = z.infer<typeof Asker>

/** Who is to answer: not decided yet, the unit itself, or someone it was passed on to. */
export const FORWARDINGS = ['undecided', 'ours', 'forwarded'] as const
export const Forwarding = z.enum(FORWARDINGS)
export type Forwarding = z.infer<typeof Forwarding>

/** What an earlier program did not keep has its default. */
export const EnquiryDetails = z.strictObject({
  asker: Asker,
  /** Name of the asker, where it was given. */
  askerName: z.string().trim().max(200).nullable(),
  /** What was answered; empty until it is. */
  answer: z.string().trim().max(20_000),
  minutes: z.int().min(1).max(1440).nullable(),
  /** What it is about, by the coded topics. */
  topics: z
    .array(TopicId)
    .max(20)
    .refine((list) => new Set(list).size === list.length, { message: 'topic_twice' })
    .default([]),
  /** What it is about, in words of one's own. */
  ownTopic: z.string().trim().max(200).nullable().default(null),
  answeredOn: IsoDate.nullable().default(null),
  forwarding: Forwarding.default('undecided'),
  /** Number of the case it was answered by opening. */
  openedCase: z
    .string()
    .regex(/^\d{4}\/\d{3,}$/)
    .nullable()
    .default(null),
})
export type EnquiryDetails = z.infer<typeof EnquiryDetails>

/** A single question of a worker, a private person or an institution. */
export const enquiry = {
  labelGroup: 'enquiry',
  stages: ['received', 'answered', 'closed'],
  maxChildren: null,
  details: EnquiryDetails,
  deadlinesAtIntake: [],
  documents: [],
} as const satisfies KindDefinition

/** Channels by which an enquiry comes in writing. */
const WRITTEN: readonly Channel[] = ['dhx', 'email', 'letter']

/**
 * Deadlines of an enquiry: a private person who writes is to be answered in time, or the enquiry passed on to who is to
 * answer it (märgukirjale ja selgitustaotlusele vastamise seadus; the figures are data). A worker's question has none.
 */
export function enquiryDeadlines(channel: Channel, { asker }: EnquiryDetails): readonly DeadlineRuleId[] {
  return asker === 'private_person' && WRITTEN.includes(channel) ? ['enquiry_reply', 'enquiry_forward'] : []
}

/** Deadlines that a decision about who answers shows to be done: passed on, the unit owes no reply either. */
export function deadlinesMetBy({ forwarding }: EnquiryDetails): readonly DeadlineRuleId[] {
  if (forwarding === 'undecided') return []
  return forwarding === 'ours' ? ['enquiry_forward'] : ['enquiry_forward', 'enquiry_reply']
}
