import { z } from 'zod'
import type { CaseKind } from '../case/kinds.ts'
import { addMonths, IsoDate } from '../time/dates.ts'
import { boundInForce, periodInForce, type RetentionRules } from './retention-rules.ts'

/** Why a closed case is kept past its period. */
export const KeepReason = z.string().trim().min(1).max(1000)

/** A decision to keep a closed case past its period. */
export const KeepDecision = z.strictObject({ decidedOn: IsoDate, keepUntil: IsoDate, reason: KeepReason })
export type KeepDecision = z.infer<typeof KeepDecision>

/** How long a case can be kept at a time once its bound has passed: until the next yearly review. */
const KEPT_PAST_BOUND_MONTHS = 12

/** A closed case as its review asks for it. */
export interface ReviewedCase {
  readonly kind: CaseKind
  readonly closedOn: IsoDate
  /** The specialist's own period for this kind; `null` where the one that ships holds. */
  readonly ownMonths: number | null
  /** The last one. */
  readonly decision: KeepDecision | null
}

/** Where a closed case stands between its closing and its erasing. */
export interface Review {
  /** Last day of the period. */
  readonly endsOn: IsoDate
  /** Last day there is a ground to keep it at all. */
  readonly boundOn: IsoDate
  /** `running` until its period ends, `kept` as long as a decision says so, otherwise `due` to be decided. */
  readonly state: 'running' | 'kept' | 'due'
  readonly isPastBound: boolean
  /** Until when a decision of today may keep it. */
  readonly keepUntilAtMost: IsoDate
}

/** The review of a closed case on a day. A decision from before the case was closed for the last time says nothing. */
export function reviewOf(reviewed: ReviewedCase, rules: RetentionRules, today: IsoDate): Review {
  const { kind, closedOn, ownMonths, decision } = reviewed
  const bound = boundInForce(rules, closedOn).months
  const months = Math.min(ownMonths ?? periodInForce(rules, kind, closedOn).months, bound)
  const endsOn = addMonths(closedOn, months)
  const boundOn = addMonths(closedOn, bound)
  const isKept = decision !== null && decision.decidedOn >= closedOn && today <= decision.keepUntil
  const isPastBound = today > boundOn
  return {
    endsOn,
    boundOn,
    state: today <= endsOn ? 'running' : isKept ? 'kept' : 'due',
    isPastBound,
    keepUntilAtMost: later(boundOn, addMonths(today, KEPT_PAST_BOUND_MONTHS)),
  }
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b
}
