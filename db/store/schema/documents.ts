import { sql } from 'drizzle-orm'
import {
  blob,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { DocumentKind } from '#model/document/document-kind.ts'
import type { VersionStatus } from '#model/document/document.ts'
import type { SectionKey } from '#model/document/template.ts'
import type { CaseId, DocumentId, DocumentVersionId, EntryId } from '#model/ids.ts'
import type { Instant, IsoDate } from '#model/time/dates.ts'
import { cases } from './cases.ts'

/** Documents of the cases. */
export const documents = sqliteTable(
  'documents',
  {
    id: text('id').$type<DocumentId>().primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    kind: text('kind').$type<DocumentKind>().notNull(),
    createdAt: text('created_at').$type<Instant>().notNull(),
  },
  (table) => [index('documents_by_case').on(table.caseId)],
)

/** Versions of the documents. An issued one is frozen; triggers of the database refuse to change it. */
export const documentVersions = sqliteTable(
  'document_versions',
  {
    id: text('id').$type<DocumentVersionId>().primaryKey(),
    documentId: text('document_id')
      .$type<DocumentId>()
      .notNull()
      .references(() => documents.id, { onDelete: 'restrict' }),
    number: integer('number').notNull(),
    status: text('status').$type<VersionStatus>().notNull(),
    templateVersion: text('template_version').notNull(),
    /** JSON of `LetterFields`. */
    fields: text('fields').notNull(),
    createdAt: text('created_at').$type<Instant>().notNull(),
    updatedAt: text('updated_at').$type<Instant>().notNull(),
    issuedAt: text('issued_at').$type<Instant>(),
    /** The day in Tallinn it was issued, for lists and the timeline. */
    issuedOn: text('issued_on').$type<IsoDate>(),
  },
  (table) => [
    uniqueIndex('document_versions_by_document').on(table.documentId, table.number),
    check(
      'document_versions_issued_complete',
      sql`(${table.status} = 'issued') = (${table.issuedAt} is not null)
        and (${table.issuedAt} is null) = (${table.issuedOn} is null)`,
    ),
  ],
)

/** Texts of a version, in the order of its template. */
export const documentSections = sqliteTable(
  'document_sections',
  {
    versionId: text('version_id')
      .$type<DocumentVersionId>()
      .notNull()
      .references(() => documentVersions.id, { onDelete: 'restrict' }),
    key: text('key').$type<SectionKey>().notNull(),
    position: integer('position').notNull(),
    /** JSON of `RichText`. */
    text: text('text').notNull(),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.key] })],
)

/** Formats in which an issued version is kept. */
export const FILE_FORMATS = ['docx', 'pdf'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

/** The very bytes that were issued; never rendered again. */
export const documentFiles = sqliteTable(
  'document_files',
  {
    versionId: text('version_id')
      .$type<DocumentVersionId>()
      .notNull()
      .references(() => documentVersions.id, { onDelete: 'restrict' }),
    format: text('format').$type<FileFormat>().notNull(),
    fileName: text('file_name').notNull(),
    sha256: text('sha256').notNull(),
    size: integer('size').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.versionId, table.format] }),
    check('document_files_whole', sql`${table.size} = length(${table.bytes})`),
  ],
)

/** Entries a paragraph rests on. The entry may be of a linked case, and may be withdrawn later: no reference. */
export const sectionGrounds = sqliteTable(
  'section_grounds',
  {
    versionId: text('version_id')
      .$type<DocumentVersionId>()
      .notNull()
      .references(() => documentVersions.id, { onDelete: 'restrict' }),
    key: text('key').$type<SectionKey>().notNull(),
    /** The stable id of the paragraph in the section's text. */
    paragraphId: text('paragraph_id').notNull(),
    entryId: text('entry_id').$type<EntryId>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.versionId, table.key, table.paragraphId, table.entryId] }),
    index('section_grounds_by_entry').on(table.entryId),
  ],
)
