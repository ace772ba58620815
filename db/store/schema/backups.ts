import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { BackupFault, BackupId } from '#model/backup/backup.ts'
import type { Instant } from '#model/time/dates.ts'

/**
 * Backups this vault made: each was whole and compared when its row was written. A backup does not hold its own row.
 * Folder and name say nothing of a case.
 */
export const backups = sqliteTable(
  'backups',
  {
    id: text('id').$type<BackupId>().primaryKey(),
    madeAt: text('made_at').$type<Instant>().notNull(),
    folder: text('folder').notNull(),
    name: text('name').notNull(),
    bytes: integer('bytes').notNull(),
    /** The last row of the journal that it holds. */
    headSeq: integer('head_seq').notNull(),
    headHash: text('head_hash').notNull(),
    isAutomatic: integer('is_automatic', { mode: 'boolean' }).notNull(),
    rehearsedAt: text('rehearsed_at').$type<Instant>(),
    fault: text('fault').$type<BackupFault>(),
    /** When the rotation removed it. */
    removedAt: text('removed_at').$type<Instant>(),
  },
  (table) => [index('backups_by_head').on(table.folder, table.headSeq)],
)
