import { z } from 'zod'
import { CaseKind } from '../case/kinds.ts'
import { Certainty } from '../deadline/deadline-rule.ts'
import { IsoDate } from '../time/dates.ts'

const inForce = {
  months: z.int().min(1).max(1200),
  validFrom: IsoDate.nullable(),
  validUntil: IsoDate.nullable(),
  /** Where it was read or why it is so, in Estonian, shown on the screen. */
  source: z.string().min(1).max(400),
  certainty: Certainty,
}

/** How long closed cases of a kind are kept, in months from the day of closing, unless the specialist sets another time. */
export const RetentionPeriod = z.strictObject({ kind: CaseKind, ...inForce })
export type RetentionPeriod = z.infer<typeof RetentionPeriod>

/** Past so many months from the day of closing there is no ground to keep a case of any kind. */
export const RetentionBound = z.strictObject(inForce)
export type RetentionBound = z.infer<typeof RetentionBound>

/** The form of `resources/retention.json`. */
export const RetentionRules = z.strictObject({
  periods: z.array(RetentionPeriod).min(1),
  bounds: z.array(RetentionBound).min(1),
})
export type RetentionRules = z.infer<typeof RetentionRules>

/**
 * The period in force for a kind on a day: that of the closing.
 * @throws Error when no rule covers the day: the bundled rules are then wrong, nobody's input is
 */
export function periodInForce(rules: RetentionRules, kind: CaseKind, day: IsoDate): RetentionPeriod {
  return newestInForce(
    rules.periods.filter((period) => period.kind === kind),
    day,
  )
}

/** The bound in force on a day. @throws Error as `periodInForce` does */
export function boundInForce(rules: RetentionRules, day: IsoDate): RetentionBound {
  return newestInForce(rules.bounds, day)
}

function newestInForce<R extends RetentionBound>(rules: readonly R[], day: IsoDate): R {
  const covering = rules
    .filter(({ validFrom, validUntil }) => (validFrom ?? day) <= day && (validUntil ?? day) >= day)
    .toSorted((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? 1 : -1))
  const [newest] = covering
  if (newest === undefined) throw new Error(`No rule of retention is in force on ${day}`)
  return newest
}
