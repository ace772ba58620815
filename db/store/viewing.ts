import type { DeadlineRule } from '#model/deadline/deadline-rule.ts'
import type { RetentionRules } from '#model/retention/retention-rules.ts'
import type { IsoDate } from '#model/time/dates.ts'
import type { Holidays } from '#model/time/working-days.ts'

/** Rules that are data, which the store's deadlines and periods of retention are computed by. */
export interface Reference {
  readonly deadlineRules: readonly DeadlineRule[]
  readonly holidays: Holidays
  readonly retention: RetentionRules
}

/** What a read model depends on beside the vault: the day, and the rules. */
export interface Viewing {
  readonly today: IsoDate
  readonly reference: Reference
}
