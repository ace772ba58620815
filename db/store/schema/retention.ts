import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CaseKind } from '#model/case/kinds.ts'
import type { CaseId } from '#model/ids.ts'
import type { ErasureGround } from '#model/retention/erasure.ts'
import type { Instant, IsoDate } from '#model/time/dates.ts'
import { cases } from './cases.ts'

/** Periods the specialist has set in the place of those that ship (`resources/retention.json`). */
export const retentionPeriods = sqliteTable('retention_periods', {
  kind: text('kind').$type<CaseKind>().primaryKey(),
  /** Counted from the day of closing. */
  months: integer('months').notNull(),
})

/** Decisions to keep a closed case past its period; the last one counts. */
export const retentionDecisions = sqliteTable(
  'retention_decisions',
  {
    /** A UUIDv7, so that decisions keep their order. */
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    decidedOn: text('decided_on').$type<IsoDate>().notNull(),
    keepUntil: text('keep_until').$type<IsoDate>().notNull(),
    reason: text('reason').notNull(),
  },
  (table) => [index('retention_decisions_by_case').on(table.caseId, table.id)],
)

/**
 * Cases that were erased: nothing of a person. Triggers of the database let what is frozen go only of a case that stands
 * here, refuse to change a row or take it away, and refuse a case of that id for ever.
 */
export const erasures = sqliteTable('erasures', {
  caseId: text('case_id').$type<CaseId>().primaryKey(),
  erasedAt: text('erased_at').$type<Instant>().notNull(),
  ground: text('ground').$type<ErasureGround>().notNull(),
  /** The case number, which is not given out again; `null` where a restored vault did not know the case. */
  year: integer('number_year'),
  ordinal: integer('number_ordinal'),
})
