import { eq } from 'drizzle-orm'
import type { CaseKind } from '#model/case/kinds.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import type { CaseId } from '#model/ids.ts'
import { boundInForce } from '#model/retention/retention-rules.ts'
import { err, ok, type Result } from '#model/result.ts'
import type { IsoDate } from '#model/time/dates.ts'
import { type Acting, todayOf } from '../acting.ts'
import { recordAct } from '../journal/record-act.ts'
import { ownMonths, readReview } from '../queries/retention.ts'
import { retentionDecisions, retentionPeriods } from '../schema/retention.ts'
import type { Store } from '../store.ts'
import { change } from '../transaction.ts'
import type { Viewing } from '../viewing.ts'

/**
 * Keeps a closed case whose period has ended, for a reason and until a day. The newest decision counts.
 * @returns `not_found` for a case that is not closed, `retention_not_due` within its period, `keep_until_not_possible` for
 *   a day that has passed or lies past what `Review.keepUntilAtMost` allows
 */
export function keepCase(
  store: Store,
  input: { readonly caseId: CaseId; readonly until: IsoDate; readonly reason: string },
  acting: Acting,
  viewing: Viewing,
): Result<null, ErrorCode> {
  return change(store, (tx): Result<null, ErrorCode> => {
    const { caseId, until, reason } = input
    const review = readReview(tx, caseId, viewing)
    if (review === null) return err('not_found')
    if (review.state === 'running') return err('retention_not_due')
    const decidedOn = todayOf(acting)
    if (until <= decidedOn || until > review.keepUntilAtMost) return err('keep_until_not_possible')
    const after = { decidedOn, keepUntil: until }
    tx.insert(retentionDecisions)
      .values({ id: acting.newId(), caseId, ...after, reason })
      .run()
    recordAct(tx, { act: 'case.kept', subject: { type: 'case', id: caseId }, caseId, after, reason }, acting)
    return ok(null)
  })
}

/**
 * Sets how long closed cases of a kind are kept, in months; `null` goes back to the period that ships.
 * @returns `bad_input` past the bound
 */
export function setRetentionPeriod(
  store: Store,
  { kind, months }: { readonly kind: CaseKind; readonly months: number | null },
  acting: Acting,
  { today, reference }: Viewing,
): Result<null, ErrorCode> {
  return change(store, (tx): Result<null, ErrorCode> => {
    if (months !== null && months > boundInForce(reference.retention, today).months) return err('bad_input')
    const before = ownMonths(tx, kind)
    if (before === months) return ok(null)
    if (months === null) tx.delete(retentionPeriods).where(eq(retentionPeriods.kind, kind)).run()
    else {
      tx.insert(retentionPeriods)
        .values({ kind, months })
        .onConflictDoUpdate({ target: retentionPeriods.kind, set: { months } })
        .run()
    }
    const subject = { type: 'settings', id: acting.actor } as const
    const periods = { before: { kind, months: before }, after: { kind, months } }
    recordAct(tx, { act: 'retention.period_changed', subject, caseId: null, ...periods }, acting)
    return ok(null)
  })
}
