import { sql } from 'drizzle-orm'
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { DeadlineRuleId } from '#model/deadline/deadline-rule.ts'
import type { CaseId, DeadlineId } from '#model/ids.ts'
import type { IsoDate } from '#model/time/dates.ts'
import { cases } from './cases.ts'

/** What is known of a deadline; the due date is computed and never stored. */
export const deadlines = sqliteTable(
  'deadlines',
  {
    id: text('id').$type<DeadlineId>().primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    ruleId: text('rule_id').$type<DeadlineRuleId>().notNull(),
    triggeredOn: text('triggered_on').$type<IsoDate>().notNull(),
    /** JSON list of `Pause`. */
    pauses: text('pauses').notNull(),
    /** JSON of `Override`; null where the rule decides. */
    override: text('override'),
    metOn: text('met_on').$type<IsoDate>(),
  },
  (table) => [
    index('deadlines_by_case').on(table.caseId),
    index('deadlines_unmet')
      .on(table.caseId)
      .where(sql`${table.metOn} is null`),
  ],
)
