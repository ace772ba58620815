import { asc, eq } from 'drizzle-orm'
import { LetterFields, type VersionStatus } from '#model/document/document.ts'
import type { Draft } from '#model/draft.ts'
import type { DocumentId, DocumentVersionId } from '#model/ids.ts'
import { err, ok, type Result } from '#model/result.ts'
import type { IsoDate } from '#model/time/dates.ts'
import {
  type DocumentWithVersion,
  findVersion,
  newestVersion,
  versionDrafts,
} from '../repositories/documents.ts'
import { readJson } from '../rows.ts'
import { documentVersions } from '../schema/documents.ts'
import type { Store } from '../store.ts'

/** What the vault knows of a document: its newest version whole, the others as lines, and what is not yet saved. */
export interface DocumentParts extends DocumentWithVersion {
  /** Oldest first. */
  versions: {
    id: DocumentVersionId
    number: number
    status: VersionStatus
    issuedOn: IsoDate | null
    correction: string | null
  }[]
  /** Unsaved texts of the newest version; they stand in the place of the saved ones. */
  drafts: Draft[]
}

/** Reads a document with its newest version. */
export function readDocument({ db }: Store, documentId: DocumentId): Result<DocumentParts, 'not_found'> {
  const newest = newestVersion(db, documentId)
  return newest === null ? err('not_found') : ok(partsOf(db, newest))
}

/** Reads a document with one of its versions. */
export function readVersion({ db }: Store, versionId: DocumentVersionId): Result<DocumentParts, 'not_found'> {
  const found = findVersion(db, versionId)
  return found === null ? err('not_found') : ok(partsOf(db, found))
}

function partsOf(db: Store['db'], { document, version }: DocumentWithVersion): DocumentParts {
  const { id, number, status, issuedOn, fields } = documentVersions
  return {
    document,
    version,
    versions: db
      .select({ id, number, status, issuedOn, fields })
      .from(documentVersions)
      .where(eq(documentVersions.documentId, document.id))
      .orderBy(asc(number))
      .all()
      .map(({ fields: json, ...line }) => ({
        ...line,
        correction: readJson(LetterFields, json).correction ?? null,
      })),
    drafts: versionDrafts(db, document.caseId, version.id),
  }
}
