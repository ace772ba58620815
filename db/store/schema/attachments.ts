import { sql } from 'drizzle-orm'
import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AttachmentId, CaseId, EntryId } from '#model/ids.ts'
import type { Instant } from '#model/time/dates.ts'
import { cases } from './cases.ts'

/** Contents of attachments, each once whatever the number of cases that hold it. */
export const attachmentFiles = sqliteTable('attachment_files', {
  /** SHA-256 of the content, lower-case hex. */
  sha256: text('sha256').primaryKey(),
  bytes: integer('bytes').notNull(),
  /** Last, so that reading the size does not read through the content. */
  content: blob('content', { mode: 'buffer' }).notNull(),
})

/** Files kept with cases. */
export const attachments = sqliteTable(
  'attachments',
  {
    id: text('id').$type<AttachmentId>().primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    /** No reference: an entry being written has its id, but no row yet. */
    entryId: text('entry_id').$type<EntryId>(),
    name: text('name').notNull(),
    sha256: text('sha256')
      .notNull()
      .references(() => attachmentFiles.sha256, { onDelete: 'restrict' }),
    addedAt: text('added_at').$type<Instant>().notNull(),
    /** Removed ones can be taken back until the desk is locked; then row and content go. */
    removedAt: text('removed_at').$type<Instant>(),
  },
  (table) => [
    index('attachments_by_entry').on(table.caseId, table.entryId),
    index('attachments_by_file').on(table.sha256),
    index('attachments_removed')
      .on(table.removedAt)
      .where(sql`${table.removedAt} is not null`),
  ],
)
