import { sql } from 'drizzle-orm'
import { blob, check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CaseId, DeliveryId, DocumentVersionId } from '#model/ids.ts'
import type { Instant } from '#model/time/dates.ts'
import { cases } from './cases.ts'

/** What left the desk for someone: to whom, how, on what ground, and what was left out. Frozen by triggers. */
export const deliveries = sqliteTable(
  'deliveries',
  {
    id: text('id').$type<DeliveryId>().primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    /** The issued version it delivers; `null` for an extract, which is made for the delivery alone. */
    versionId: text('version_id').$type<DocumentVersionId>(),
    kind: text('kind').notNull(),
    reader: text('reader').notNull(),
    recipient: text('recipient').notNull(),
    channel: text('channel').notNull(),
    /** The legal ground, as typed. */
    ground: text('ground').notNull(),
    /** `zip`: an encrypted package; `plain`: handed to DigiDoc4 for encryption. */
    form: text('form').notNull(),
    deliveredAt: text('delivered_at').$type<Instant>().notNull(),
    /** JSON: what was chosen, and what was left out by which rule. */
    content: text('content').notNull(),
  },
  (table) => [index('deliveries_by_case').on(table.caseId, table.deliveredAt)],
)

/** The very bytes that were delivered, before encryption. */
export const deliveryFiles = sqliteTable(
  'delivery_files',
  {
    deliveryId: text('delivery_id')
      .$type<DeliveryId>()
      .notNull()
      .references(() => deliveries.id, { onDelete: 'restrict' }),
    fileName: text('file_name').notNull(),
    sha256: text('sha256').notNull(),
    size: integer('size').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.deliveryId, table.fileName] }),
    check('delivery_files_whole', sql`${table.size} = length(${table.bytes})`),
  ],
)
