import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Channel } from '#model/case/case.ts'
import type { CaseKind } from '#model/case/kinds.ts'
import type { Stage } from '#model/case/stage.ts'
import type { CaseId, MunicipalityId } from '#model/ids.ts'
import type { Instant, IsoDate } from '#model/time/dates.ts'
import { municipalities } from './municipalities.ts'

/** Cases. What is filtered or counted is a column; what only one kind knows lies in `details`. */
export const cases = sqliteTable(
  'cases',
  {
    id: text('id').$type<CaseId>().primaryKey(),
    /** The case number `2026/014` is year and ordinal; the text is made when it is shown. */
    year: integer('number_year').notNull(),
    ordinal: integer('number_ordinal').notNull(),
    kind: text('kind').$type<CaseKind>().notNull(),
    /** The stage of the last step, kept here so that lists need not look it up. */
    stage: text('stage').$type<Stage>().notNull(),
    requestedOn: text('requested_on').$type<IsoDate>().notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    requestReference: text('request_reference'),
    question: text('question').notNull(),
    /** JSON of the kind's own details. */
    details: text('details').notNull(),
    closedOn: text('closed_on').$type<IsoDate>(),
    createdAt: text('created_at').$type<Instant>().notNull(),
    updatedAt: text('updated_at').$type<Instant>().notNull(),
  },
  (table) => [
    uniqueIndex('cases_by_number').on(table.year, table.ordinal),
    index('cases_open')
      .on(table.kind)
      .where(sql`${table.closedOn} is null`),
    check('cases_closed_at_last_stage', sql`(${table.stage} = 'closed') = (${table.closedOn} is not null)`),
  ],
)

/** Whose case it was and when. The period without an end is the present one; each case has exactly one. */
export const caseMunicipalities = sqliteTable(
  'case_municipalities',
  {
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    municipalityId: text('municipality_id')
      .$type<MunicipalityId>()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    from: text('from_on').$type<IsoDate>().notNull(),
    until: text('until_on').$type<IsoDate>(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.from] }),
    uniqueIndex('case_municipalities_present')
      .on(table.caseId)
      .where(sql`${table.until} is null`),
    index('case_municipalities_by_municipality').on(
      table.municipalityId,
      table.caseId,
      table.from,
      table.until,
    ),
    check('case_municipalities_in_order', sql`${table.until} is null or ${table.until} >= ${table.from}`),
  ],
)

/** The steps a case has taken, in the order they were recorded. */
export const caseStages = sqliteTable(
  'case_stages',
  {
    /** A UUIDv7, so that steps of one day keep their order beside entries. */
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    ordinal: integer('ordinal').notNull(),
    stage: text('stage').$type<Stage>().notNull(),
    on: text('entered_on').$type<IsoDate>().notNull(),
  },
  (table) => [
    uniqueIndex('case_stages_in_order').on(table.caseId, table.ordinal),
    index('case_stages_by_day').on(table.caseId, table.on, table.id),
  ],
)

/** How two cases belong together. */
export const LINK_TYPES = ['opened_with', 'related'] as const
export type LinkType = (typeof LINK_TYPES)[number]

/** Cases that belong together: `caseId` is the one the other was opened for. */
export const caseLinks = sqliteTable(
  'case_links',
  {
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    linkedCaseId: text('linked_case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    type: text('type').$type<LinkType>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.linkedCaseId, table.type] }),
    index('case_links_by_linked_case').on(table.linkedCaseId),
    check('case_links_to_another', sql`${table.caseId} <> ${table.linkedCaseId}`),
  ],
)
