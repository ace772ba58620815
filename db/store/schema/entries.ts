import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Activity, EntryKind } from '#model/case/entry.ts'
import type { CommitmentSide } from '#model/case/commitment.ts'
import type { CaseId, CommitmentId, EntryId, PersonId } from '#model/ids.ts'
import type { Instant, IsoDate, TimeOfDay } from '#model/time/dates.ts'
import { cases } from './cases.ts'
import { persons } from './people.ts'

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
    /** JSON of `RichText`. */
    text: text('text').notNull(),
    minutes: integer('minutes'),
    inStarOn: text('in_star_on').$type<IsoDate>(),
  },
  // Holds all that paging and counting ask for: neither touches the table, where the long texts lie.
  (table) => [
    index('entries_by_case').on(
      table.caseId,
      table.occurredOn,
      table.occurredAt,
      table.id,
      table.kind,
      table.inStarOn,
    ),
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

/** Who took part, in the order they were named. */
export const entryParticipants = sqliteTable(
  'entry_participants',
  {
    entryId: text('entry_id')
      .$type<EntryId>()
      .notNull()
      .references(() => entries.id, { onDelete: 'restrict' }),
    personId: text('person_id')
      .$type<PersonId>()
      .notNull()
      .references(() => persons.id, { onDelete: 'restrict' }),
    ordinal: integer('ordinal').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.entryId, table.personId] }),
    index('entry_participants_by_person').on(table.personId, table.entryId),
  ],
)

/** Promises made in entries. */
export const commitments = sqliteTable(
  'commitments',
  {
    id: text('id').$type<CommitmentId>().primaryKey(),
    entryId: text('entry_id')
      .$type<EntryId>()
      .notNull()
      .references(() => entries.id, { onDelete: 'restrict' }),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    ordinal: integer('ordinal').notNull(),
    what: text('what').notNull(),
    side: text('side').$type<CommitmentSide>().notNull(),
    who: text('who').notNull(),
    dueOn: text('due_on').$type<IsoDate>(),
    keptOn: text('kept_on').$type<IsoDate>(),
  },
  (table) => [
    index('commitments_by_entry').on(table.entryId),
    index('commitments_open')
      .on(table.caseId, table.dueOn)
      .where(sql`${table.keptOn} is null`),
  ],
)

/** Entries taken back, as they stood; the timeline does not know them any more. */
export const withdrawnEntries = sqliteTable(
  'withdrawn_entries',
  {
    id: text('id').$type<EntryId>().primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    /** JSON of `Entry`. */
    entry: text('entry').notNull(),
    reason: text('reason').notNull(),
    withdrawnAt: text('withdrawn_at').$type<Instant>().notNull(),
  },
  (table) => [index('withdrawn_entries_by_case').on(table.caseId)],
)
