import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CaseId } from '#model/ids.ts'
import type { Act, SubjectType } from '#model/journal/act.ts'
import type { Instant } from '#model/time/dates.ts'

/**
 * What was done, in a hash chain; triggers of the database refuse to change or remove a row. Rows name ids only, so the
 * chain outlives the erasing of a case.
 */
export const journal = sqliteTable(
  'journal',
  {
    /** 1, 2, 3 … without a gap. */
    seq: integer('seq').primaryKey(),
    id: text('id').notNull().unique(),
    at: text('at').$type<Instant>().notNull(),
    actor: text('actor').notNull(),
    act: text('act').$type<Act>().notNull(),
    subjectType: text('subject_type').$type<SubjectType>().notNull(),
    subjectId: text('subject_id').notNull(),
    /** Without a foreign key: the row stays when the case is erased. */
    caseId: text('case_id').$type<CaseId>(),
    payloadDigest: text('payload_digest').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  // Each read backwards by `seq`, which every index ends with: it is the key of the row.
  (table) => [
    index('journal_by_case').on(table.caseId),
    index('journal_by_act').on(table.act),
    index('journal_by_time').on(table.at),
  ],
)

/** What an act changed, encrypted under the key of its case, so that destroying the key erases it. */
export const journalPayloads = sqliteTable('journal_payloads', {
  seq: integer('seq')
    .primaryKey()
    .references(() => journal.seq, { onDelete: 'restrict' }),
  salt: blob('salt', { mode: 'buffer' }).notNull(),
  nonce: blob('nonce', { mode: 'buffer' }).notNull(),
  /** AES-256-GCM ciphertext, its tag at the end. */
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
})

/** Keys of the payloads: one a case, and one of the vault for acts outside any case. */
export const caseKeys = sqliteTable('case_keys', {
  /** A case's id, or `vault`. */
  scope: text('scope').primaryKey(),
  key: blob('key', { mode: 'buffer' }).notNull(),
})
