import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { EntryKind } from '#model/case/entry.ts'
import type { CaseId, MunicipalityId } from '#model/ids.ts'
import type { IsoDate } from '#model/time/dates.ts'

/*
 * Both tables are derived: triggers of the migration keep them beside entries, stages, issued versions and periods, and
 * nothing else writes to them. They refer to nothing, as they hold nothing of their own.
 */

/** What a line of a timeline is, as `TimelineItem` names it. */
export type TimelineKeyType = 'entry' | 'stage' | 'issued'

/** The place of every line of every timeline: all that paging, filtering and counting ask for, without the texts. */
export const timelineKeys = sqliteTable(
  'timeline_keys',
  {
    caseId: text('case_id').$type<CaseId>().notNull(),
    on: text('on_day').$type<IsoDate>().notNull(),
    /** `HH:MM`; empty for what has no time and for the opening, `24:00` for later milestones. */
    time: text('time').notNull(),
    /** Of the entry, the step or the version. */
    id: text('id').notNull(),
    type: text('type').$type<TimelineKeyType>().notNull(),
    /** Whose the case was that day; the first period of a case reaches back to whatever lies before it. */
    municipalityId: text('municipality_id').$type<MunicipalityId>(),
    /** `null` for milestones. */
    kind: text('kind').$type<EntryKind>(),
    inStar: integer('in_star', { mode: 'boolean' }),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.on, table.time, table.id] }),
    index('timeline_keys_by_municipality').on(
      table.municipalityId,
      table.on,
      table.time,
      table.id,
      table.type,
      table.kind,
      table.inStar,
    ),
  ],
)

/** Entries of municipalities by month, so that years of them need not be counted for each page. */
export const timelineCounts = sqliteTable(
  'timeline_counts',
  {
    municipalityId: text('municipality_id').$type<MunicipalityId>().notNull(),
    /** `YYYY-MM` */
    month: text('month').notNull(),
    kind: text('kind').$type<EntryKind>().notNull(),
    inStar: integer('in_star', { mode: 'boolean' }).notNull(),
    entries: integer('entries').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.month, table.kind, table.inStar] })],
)
