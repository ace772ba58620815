import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Activity, EntryKind } from '#model/case/entry.ts'
import type { CaseId, EntryId } from '#model/ids.ts'
import type { Instant, IsoDate, TimeOfDay } from '#model/time/dates.ts'
import { cases } from './cases.ts'

/** What happened in the cases. */
export const entries = sqliteTable(
  'entries',
  {
    id: text('id').$type<EntryId>().primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    kind: text('kind').$type<EntryKind>().notNull(),
    occurredOn: text('occurred_on').$type<IsoDate>().notNull(),
    occurredAt: text('occurred_at').$type<TimeOfDay>(),
    createdAt: text('created_at').$type<Instant>().notNull(),
    updatedAt: text('updated_at').$type<Instant>().notNull(),
    /** The plain text folded for searching (`fold.ts`). Before `text`, so that reading it does not read through that. */
    foldedText: text('folded_text').notNull(),
    /** JSON of `RichText`. */
    text: text('text').notNull(),
  },
  // Holds all that paging and counting ask for: neither touches the table, where the long texts lie.
  (table) => [
    index('entries_by_case').on(table.caseId, table.occurredOn, table.occurredAt, table.id, table.kind),
  ],
)

/** Which of the ten counselling activities an entry was. */
export const entryActivities = sqliteTable(
  'entry_activities',
  {
    entryId: text('entry_id')
      .$type<EntryId>()
      .notNull()
      .references(() => entries.id, { onDelete: 'restrict' }),
    activity: integer('activity').$type<Activity>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.entryId, table.activity] })],
)
