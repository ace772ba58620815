import { z } from 'zod'
import { CaseNumber } from '#model/case/case.ts'
import { CaseKind } from '#model/case/kinds.ts'
import { Certainty } from '#model/deadline/deadline-rule.ts'
import { DocumentKind } from '#model/document/document-kind.ts'
import { CaseId } from '#model/ids.ts'
import { ErasureGround } from '#model/retention/erasure.ts'
import { KeepDecision, KeepReason } from '#model/retention/review.ts'
import { Instant, IsoDate } from '#model/time/dates.ts'
import { call } from './call.ts'
import { committed } from './drafts.ts'
import { CaseLine } from './municipalities.ts'

const months = z.int().min(1).max(1200)
const rule = { months, source: z.string(), certainty: Certainty }

/** A closed case past its period, with the facts to decide by. */
export const ReviewLine = z.strictObject({
  case: CaseLine,
  review: z.strictObject({
    endsOn: IsoDate,
    boundOn: IsoDate,
    state: z.enum(['running', 'kept', 'due']),
    isPastBound: z.boolean(),
    keepUntilAtMost: IsoDate,
  }),
  decision: KeepDecision.nullable(),
  issued: z.array(z.strictObject({ kind: DocumentKind, issuedOn: IsoDate })),
  entries: z.int().min(0),
  attachments: z.int().min(0),
  /** Open cases it is tied to, or that concern the same child. */
  openCases: z.array(z.strictObject({ id: CaseId, number: CaseNumber })),
})
export type ReviewLine = z.infer<typeof ReviewLine>

/** What the review of retention shows. */
export const RetentionOverview = z.strictObject({
  today: IsoDate,
  periods: z.array(z.strictObject({ kind: CaseKind, months, shipped: z.strictObject(rule) })),
  bound: z.strictObject(rule),
  due: z.array(ReviewLine),
  kept: z.array(ReviewLine),
  running: z.int().min(0),
  erased: z.array(
    z.strictObject({
      caseId: CaseId,
      number: CaseNumber.nullable(),
      erasedAt: Instant,
      ground: ErasureGround,
    }),
  ),
})
export type RetentionOverview = z.infer<typeof RetentionOverview>

export const retention = {
  overview: call(z.null(), RetentionOverview),
  /** Keeps a case past its period; refused within it by `retention_not_due`. */
  keep: call(z.strictObject({ caseId: CaseId, until: IsoDate, reason: KeepReason, ...committed }), z.null()),
  /** Sets how long closed cases of a kind are kept; `null` goes back to the period that ships. */
  setPeriod: call(z.strictObject({ kind: CaseKind, months: months.nullable() }), z.null()),
  /** Erases a case for good, after a question in a window of the system; `cancelled` where it is answered with no. */
  erase: call(z.strictObject({ caseId: CaseId, ground: ErasureGround }), z.null()),
}
