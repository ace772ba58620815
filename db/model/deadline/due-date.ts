import { err, ok, type Result } from '../result.ts'
import { addDays, type IsoDate } from '../time/dates.ts'
import { isWorkingDay, workingDaysBetween, type Holidays } from '../time/working-days.ts'
import type { DeadlineRule, DeadlineRuleId } from './deadline-rule.ts'
import type { ComputedDeadline, Deadline, DueState, Pause } from './deadline.ts'

/**
 * The rule in force on a day. Where several periods of one rule cover the day, the one that began last rules.
 * @throws Error when no rule covers the day: the bundled rules are then wrong, nobody's input is
 */
export function ruleFor(rules: readonly DeadlineRule[], id: DeadlineRuleId, day: IsoDate): DeadlineRule {
  let found: DeadlineRule | undefined
  for (const rule of rules) {
    if (rule.id !== id || !covers(rule, day)) continue
    if (found === undefined || (rule.validFrom ?? '') >= (found.validFrom ?? '')) found = rule
  }
  if (found === undefined) throw new Error(`No deadline rule ${id} is in force on ${day}`)
  return found
}

/**
 * Computes a deadline by the rule in force on the day it was triggered.
 *
 * Counting starts on the day after the trigger (TsÜS § 135, assumed). Paused days are not counted, each once however many
 * pauses hold it; an open pause reaches up to today. A last day that is a weekend or public holiday moves to the next
 * working day where the rule says so (TsÜS § 136, assumed). A due date set by hand stands above all of this.
 *
 * `pausedDays` are days of the rule's own unit. A pause begun after the last day does not undo it: the deadline stays
 * overdue, though the pause is open (`openPause`).
 * @throws Error as `ruleFor` does
 */
export function computeDeadline(
  deadline: Deadline,
  rules: readonly DeadlineRule[],
  holidays: Holidays,
  today: IsoDate,
): ComputedDeadline {
  const rule = ruleFor(rules, deadline.ruleId, deadline.triggeredOn)
  // An open pause on a deadline already met must not go on moving its due date.
  const pauses = deadline.pauses.map((pause) => closed(pause, deadline.metOn ?? today))
  const counted = lastDay(rule, deadline.triggeredOn, pauses, holidays)
  const dueOn = deadline.override?.dueOn ?? counted.dueOn
  return {
    deadline,
    dueOn,
    plainDueOn: lastDay(rule, deadline.triggeredOn, [], holidays).dueOn,
    pausedDays: counted.pausedDays,
    state: stateOf(deadline, dueOn, pauses, holidays, today),
    source: rule.source,
  }
}

/** Why a deadline cannot be paused. */
export const PAUSE_FAULTS = ['already_met', 'already_paused', 'pause_before_trigger'] as const
export type PauseFault = (typeof PAUSE_FAULTS)[number]

/** Why a deadline cannot be resumed. */
export const RESUME_FAULTS = ['already_met', 'not_paused', 'resume_before_pause'] as const
export type ResumeFault = (typeof RESUME_FAULTS)[number]

/** The pause that has not ended, if there is one. */
export function openPause(deadline: Deadline): Pause | null {
  return deadline.pauses.find((pause) => pause.until === null) ?? null
}

/**
 * Stops the count.
 * @param from the first day that is not counted; a day an earlier pause holds or precedes is `already_paused`
 * @param reason kept with the pause, not blank
 */
export function pauseDeadline(
  deadline: Deadline,
  from: IsoDate,
  reason: string,
): Result<Deadline, PauseFault> {
  if (deadline.metOn !== null) return err('already_met')
  if (deadline.pauses.some((pause) => pause.until === null || pause.until >= from))
    return err('already_paused')
  if (from < deadline.triggeredOn) return err('pause_before_trigger')
  return ok({ ...deadline, pauses: [...deadline.pauses, { from, until: null, reason: reason.trim() }] })
}

/**
 * Lets the count go on.
 * @param until the last day that is not counted, so the count goes on the day after
 */
export function resumeDeadline(deadline: Deadline, until: IsoDate): Result<Deadline, ResumeFault> {
  if (deadline.metOn !== null) return err('already_met')
  const open = openPause(deadline)
  if (open === null) return err('not_paused')
  if (until < open.from) return err('resume_before_pause')
  return ok({
    ...deadline,
    pauses: deadline.pauses.map((pause) => (pause === open ? { ...open, until } : pause)),
  })
}

interface ClosedPause extends Pause {
  readonly until: IsoDate
}

function closed(pause: Pause, end: IsoDate): ClosedPause {
  return { ...pause, until: pause.until ?? end }
}

function covers(rule: DeadlineRule, day: IsoDate): boolean {
  return (
    (rule.validFrom === null || rule.validFrom <= day) && (rule.validUntil === null || day <= rule.validUntil)
  )
}

function pauseOn(pauses: readonly ClosedPause[], day: IsoDate): ClosedPause | undefined {
  return pauses.find((pause) => pause.from <= day && day <= pause.until)
}

/** Walks day by day, so that overlapping pauses, and pauses that reach past the last day, need no rules of their own. */
function lastDay(
  rule: DeadlineRule,
  triggeredOn: IsoDate,
  pauses: readonly ClosedPause[],
  holidays: Holidays,
): { dueOn: IsoDate; pausedDays: number } {
  let day = triggeredOn
  let counted = 0
  let pausedDays = 0
  for (;;) {
    day = addDays(day, 1)
    const working = isWorkingDay(day, holidays)
    const ofUnit = rule.unit === 'calendar_day' || working
    if (pauseOn(pauses, day) !== undefined) {
      if (ofUnit) pausedDays += 1
      continue
    }
    if (ofUnit) counted += 1
    if (counted >= rule.count && (working || !rule.movesToWorkingDay)) return { dueOn: day, pausedDays }
  }
}

function stateOf(
  deadline: Deadline,
  dueOn: IsoDate,
  pauses: readonly ClosedPause[],
  holidays: Holidays,
  today: IsoDate,
): DueState {
  if (deadline.metOn !== null) return { state: 'met', on: deadline.metOn }
  const distance = distanceTo(dueOn, holidays, today)
  if (distance.state === 'overdue') return distance
  const pause = pauseOn(pauses, today)
  if (pause !== undefined) return { state: 'paused', since: pause.from, reason: pause.reason }
  return distance
}

/** How far a day is on which something is due: calendar words for the nearest days, working days beyond. */
export function distanceTo(dueOn: IsoDate, holidays: Holidays, today: IsoDate): DueState {
  if (dueOn < today) return { state: 'overdue', workingDays: workingDaysBetween(dueOn, today, holidays) }
  if (dueOn === today) return { state: 'today' }
  if (dueOn === addDays(today, 1)) return { state: 'tomorrow' }
  return { state: 'ahead', workingDays: workingDaysBetween(today, dueOn, holidays) }
}
