import { sql } from 'drizzle-orm'
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CaseId, CaseItemId } from '#model/ids.ts'
import type { Instant, IsoDate } from '#model/time/dates.ts'
import { cases } from './cases.ts'

/**
 * What is kept on a case beside its entries: observations on STAR, measures, agreed actions, warnings, the child's opinion,
 * review sheets. The days lists and the desk ask for are columns; what only one type knows lies in `details`.
 */
export const caseItems = sqliteTable(
  'case_items',
  {
    id: text('id').$type<CaseItemId>().primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    /** One of the types of `model/item`. */
    type: text('type').notNull(),
    /** The day it was seen, begun or noted on. */
    notedOn: text('noted_on').$type<IsoDate>().notNull(),
    /** The day it asks for attention. */
    dueOn: text('due_on').$type<IsoDate>(),
    /** The day it was done, fixed or ended. */
    endedOn: text('ended_on').$type<IsoDate>(),
    /** JSON of the type's own details. */
    details: text('details').notNull(),
    createdAt: text('created_at').$type<Instant>().notNull(),
    updatedAt: text('updated_at').$type<Instant>().notNull(),
  },
  (table) => [
    index('case_items_by_case').on(table.caseId, table.type, table.notedOn),
    index('case_items_due')
      .on(table.dueOn, table.caseId)
      .where(sql`${table.endedOn} is null and ${table.dueOn} is not null`),
  ],
)
