import { z } from 'zod'
import { IsoDate } from '../time/dates.ts'

/** The rules the desk knows; their numbers and sources are data (`resources/deadlines.json`). */
export const DEADLINE_RULE_IDS = [
  'klat_opinion',
  'first_contact',
  'enquiry_reply',
  'enquiry_forward',
] as const
export const DeadlineRuleId = z.enum(DEADLINE_RULE_IDS)
export type DeadlineRuleId = z.infer<typeof DeadlineRuleId>

/** How sure we are of a fact taken from outside. */
export const Certainty = z.enum(['confirmed', 'assumed'])

/** One rule in force for a period: so many days of a kind, counted from the day after the trigger. */
export const DeadlineRule = z.strictObject({
  id: DeadlineRuleId,
  count: z.int().min(1).max(3660),
  unit: z.enum(['calendar_day', 'working_day']),
  /** A last day on a weekend or public holiday moves to the next working day (TsÜS §§ 135–136, assumed). */
  movesToWorkingDay: z.boolean(),
  validFrom: IsoDate.nullable(),
  validUntil: IsoDate.nullable(),
  /** Where the rule was read, in Estonian, shown beside the deadline. */
  source: z.string().min(1).max(400),
  certainty: Certainty,
})
export type DeadlineRule = z.infer<typeof DeadlineRule>
