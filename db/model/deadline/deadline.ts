import { z } from 'zod'
import { CaseId, DeadlineId } from '../ids.ts'
import { IsoDate } from '../time/dates.ts'
import { DeadlineRuleId } from './deadline-rule.ts'

/** Why a deadline stands still, and since when; `until` is the last day it stood. */
export const Pause = z.strictObject({
  from: IsoDate,
  until: IsoDate.nullable(),
  reason: z.string().trim().min(1).max(1000),
})
export type Pause = z.infer<typeof Pause>

/** A due date set by hand, with the reason that is kept. */
export const Override = z.strictObject({ dueOn: IsoDate, reason: z.string().trim().min(1).max(1000) })

/** What is stored of a deadline. The due date is always computed (`due-date.ts`). */
export const Deadline = z.strictObject({
  id: DeadlineId,
  caseId: CaseId,
  ruleId: DeadlineRuleId,
  triggeredOn: IsoDate,
  pauses: z.array(Pause).max(100),
  override: Override.nullable(),
  metOn: IsoDate.nullable(),
})
export type Deadline = z.infer<typeof Deadline>

/** Where a deadline stands today, ready to be put in words. Day counts are working days. */
export const DueState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('met'), on: IsoDate }),
  z.strictObject({ state: z.literal('paused'), since: IsoDate, reason: z.string() }),
  z.strictObject({ state: z.literal('overdue'), workingDays: z.int().min(0) }),
  z.strictObject({ state: z.literal('today') }),
  z.strictObject({ state: z.literal('tomorrow') }),
  z.strictObject({ state: z.literal('ahead'), workingDays: z.int().min(0) }),
])
export type DueState = z.infer<typeof DueState>

/** A deadline with everything a screen shows of it. */
export const ComputedDeadline = z.strictObject({
  deadline: Deadline,
  dueOn: IsoDate,
  /** What it would be without pauses and override. */
  plainDueOn: IsoDate,
  pausedDays: z.int().min(0),
  state: DueState,
  source: z.string(),
})
export type ComputedDeadline = z.infer<typeof ComputedDeadline>
