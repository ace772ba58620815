import { and, eq, inArray, isNull } from 'drizzle-orm'
import { type DeadlineFacts, deadlinesOf, metByFacts } from '#model/case/case-deadlines.ts'
import type { Stage } from '#model/case/stage.ts'
import type { Deadline } from '#model/deadline/deadline.ts'
import type { DeadlineRuleId } from '#model/deadline/deadline-rule.ts'
import { pauseDeadline, resumeDeadline } from '#model/deadline/due-date.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import type { CaseId, DeadlineId } from '#model/ids.ts'
import type { Act } from '#model/journal/act.ts'
import { err, ok, type Result } from '#model/result.ts'
import type { IsoDate } from '#model/time/dates.ts'
import { type Acting, todayOf } from '../acting.ts'
import { recordAct } from '../journal/record-act.ts'
import { deadlineOf } from '../rows.ts'
import { deadlines } from '../schema/deadlines.ts'
import type { Connection, Store } from '../store.ts'
import { change } from '../transaction.ts'

/** Stages which show that what a deadline asks for is done. Closing a case alone shows nothing. */
const MEETING_STAGES: Readonly<Record<DeadlineRuleId, readonly Stage[]>> = {
  first_contact: ['counselling', 'closing', 'summary'],
  klat_opinion: ['issued'],
  enquiry_reply: ['answered'],
  enquiry_forward: ['answered'],
}

/** Stops a deadline from a day on. @returns `not_found`, `date_in_future`, `deadline_not_possible` */
export function pause(
  store: Store,
  input: { readonly deadlineId: DeadlineId; readonly from: IsoDate; readonly reason: string },
  acting: Acting,
): Result<Deadline, ErrorCode> {
  const { deadlineId, from, reason } = input
  return changeDeadline(store, deadlineId, 'deadline.paused', reason, acting, (deadline) => {
    if (from > todayOf(acting)) return err('date_in_future')
    const paused = pauseDeadline(deadline, from, reason)
    return paused.ok ? paused : err('deadline_not_possible')
  })
}

/**
 * Lets a deadline go on; `until` is the last day it stood still.
 * @returns `not_found`, `date_in_future`, `end_before_start`, `deadline_not_possible`
 */
export function resume(
  store: Store,
  input: { readonly deadlineId: DeadlineId; readonly until: IsoDate },
  acting: Acting,
): Result<Deadline, ErrorCode> {
  const { deadlineId, until } = input
  return changeDeadline(store, deadlineId, 'deadline.resumed', undefined, acting, (deadline) => {
    if (until > todayOf(acting)) return err('date_in_future')
    const resumed = resumeDeadline(deadline, until)
    if (resumed.ok) return resumed
    return err(resumed.error === 'resume_before_pause' ? 'end_before_start' : 'deadline_not_possible')
  })
}

/**
 * Sets the due date by hand, or with `null` gives it back to the rule.
 * @returns `not_found`; `deadline_not_possible` when the deadline is met or the date lies before it began
 */
export function override(
  store: Store,
  input: { readonly deadlineId: DeadlineId; readonly override: Deadline['override'] },
  acting: Acting,
): Result<Deadline, ErrorCode> {
  const { deadlineId } = input
  return changeDeadline(
    store,
    deadlineId,
    'deadline.overridden',
    input.override?.reason,
    acting,
    (deadline) => {
      const isBefore = input.override !== null && input.override.dueOn < deadline.triggeredOn
      if (deadline.metOn !== null || isBefore) return err('deadline_not_possible')
      return ok({ ...deadline, override: input.override })
    },
  )
}

/** Begins the deadlines of a new case. */
export function beginDeadlines(
  tx: Connection,
  caseId: CaseId,
  ruleIds: readonly DeadlineRuleId[],
  triggeredOn: IsoDate,
  acting: Acting,
): void {
  for (const ruleId of ruleIds) {
    const id = acting.newId() as DeadlineId
    const row = { id, caseId, ruleId, triggeredOn, pauses: '[]', override: null, metOn: null }
    tx.insert(deadlines).values(row).run()
    const subject = { type: 'deadline', id } as const
    recordAct(tx, { act: 'deadline.begun', subject, caseId, after: deadlineOf(row) }, acting)
  }
}

/** Begins and meets what the facts of a case call for; what runs or is met already stays as it is. */
export function settleDeadlines(
  tx: Connection,
  facts: DeadlineFacts & { readonly id: CaseId; readonly requestedOn: IsoDate },
  acting: Acting,
): void {
  const known = tx
    .select({ ruleId: deadlines.ruleId })
    .from(deadlines)
    .where(eq(deadlines.caseId, facts.id))
    .all()
    .map(({ ruleId }) => ruleId)
  const missing = deadlinesOf(facts).filter((ruleId) => !known.includes(ruleId))
  beginDeadlines(tx, facts.id, missing, facts.requestedOn, acting)
  meetRules(tx, facts.id, metByFacts(facts), todayOf(acting), acting)
}

/** Marks the deadlines of a case met that entering a stage shows to be done. */
export function meetDeadlines(
  tx: Connection,
  caseId: CaseId,
  stage: Stage,
  on: IsoDate,
  acting: Acting,
): void {
  meetRules(tx, caseId, ruleIdsMetBy(stage), on, acting)
}

function meetRules(
  tx: Connection,
  caseId: CaseId,
  rules: readonly DeadlineRuleId[],
  on: IsoDate,
  acting: Acting,
): void {
  if (rules.length === 0) return
  const met = tx
    .update(deadlines)
    .set({ metOn: on })
    .where(and(eq(deadlines.caseId, caseId), inArray(deadlines.ruleId, rules), isNull(deadlines.metOn)))
    .returning()
    .all()
  for (const { id } of met) {
    const subject = { type: 'deadline', id } as const
    recordAct(
      tx,
      { act: 'deadline.met', subject, caseId, before: { metOn: null }, after: { metOn: on } },
      acting,
    )
  }
}

function ruleIdsMetBy(stage: Stage): DeadlineRuleId[] {
  const all = Object.entries(MEETING_STAGES) as [DeadlineRuleId, readonly Stage[]][]
  return all.filter(([, stages]) => stages.includes(stage)).map(([ruleId]) => ruleId)
}

function changeDeadline(
  store: Store,
  id: DeadlineId,
  act: Act,
  reason: string | undefined,
  acting: Acting,
  next: (deadline: Deadline) => Result<Deadline, ErrorCode>,
): Result<Deadline, ErrorCode> {
  return change(store, (tx) => {
    const row = tx.select().from(deadlines).where(eq(deadlines.id, id)).get()
    if (row === undefined) return err('not_found')
    const before = deadlineOf(row)
    const changed = next(before)
    if (!changed.ok) return changed
    const after = changed.value
    tx.update(deadlines)
      .set({
        pauses: JSON.stringify(after.pauses),
        override: after.override === null ? null : JSON.stringify(after.override),
      })
      .where(eq(deadlines.id, id))
      .run()
    const subject = { type: 'deadline', id } as const
    recordAct(tx, { act, subject, caseId: after.caseId, before, after, reason }, acting)
    return ok(after)
  })
}
