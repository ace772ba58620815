import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CaseId, DraftTargetId } from '#model/ids.ts'
import type { Instant } from '#model/time/dates.ts'

/**
 * What is being written and not yet saved. Without foreign keys: a draft may be older than its case or its entry.
 * Not journaled: keystrokes are no acts.
 */
export const drafts = sqliteTable(
  'drafts',
  {
    caseId: text('case_id').$type<CaseId>().notNull(),
    targetId: text('target_id').$type<DraftTargetId>().notNull(),
    /** The field within the target, as `draftField` gives it. */
    field: text('field').notNull(),
    /** JSON of `DraftContent`. */
    content: text('content').notNull(),
    savedAt: text('saved_at').$type<Instant>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.targetId, table.field] })],
)
