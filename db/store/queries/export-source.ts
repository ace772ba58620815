import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { ExportEntry } from '#model/export/shared-entries.ts'
import type { ExtractSource, IssuedVersion } from '#model/export/extract-source.ts'
import type { CaseId } from '#model/ids.ts'
import { ok, type Result } from '#model/result.ts'
import { documentFiles, documents, documentVersions } from '../schema/documents.ts'
import type { Connection, Store } from '../store.ts'
import type { Viewing } from '../viewing.ts'
import { readEntryAttachments } from './attachments.ts'
import { readCaseEntries } from './case-entries.ts'
import { readCase } from './case-view.ts'
import { readLeakPeople } from './leak-people.ts'

/** Reads a case for an export. Notes and drafts are never read for one. @returns `not_found` */
export function readExportSource(
  store: Store,
  caseId: CaseId,
  viewing: Viewing,
): Result<ExtractSource, 'not_found'> {
  const view = readCase(store, caseId, viewing)
  if (!view.ok) return view
  const { case: record, municipality, people, items } = view.value
  return ok({
    case: record,
    municipality,
    people,
    leaks: readLeakPeople(store, caseId),
    log: readLog(store.db, caseId),
    items,
    issued: readIssuedVersions(store, caseId),
  })
}

/** Issued versions of a case, oldest first, with the files that were frozen. */
export function readIssuedVersions({ db }: Store, caseId: CaseId): IssuedVersion[] {
  const rows = db
    .select({
      id: documentVersions.id,
      kind: documents.kind,
      number: documentVersions.number,
      issuedOn: documentVersions.issuedOn,
      fileName: documentFiles.fileName,
      sha256: documentFiles.sha256,
    })
    .from(documentVersions)
    .innerJoin(documents, eq(documents.id, documentVersions.documentId))
    .innerJoin(documentFiles, eq(documentFiles.versionId, documentVersions.id))
    .where(and(eq(documents.caseId, caseId), isNotNull(documentVersions.issuedOn)))
    .orderBy(asc(documentVersions.issuedOn), asc(documentVersions.id), asc(documentFiles.format))
    .all()
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((files) => {
    const [first] = files
    if (first === undefined || first.issuedOn === null) return []
    const { id, kind, number, issuedOn } = first
    return [
      { id, kind, number, issuedOn, files: files.map(({ fileName, sha256 }) => ({ fileName, sha256 })) },
    ]
  })
}

/** The whole log, oldest first. */
function readLog(connection: Connection, caseId: CaseId): ExportEntry[] {
  const log = readCaseEntries(connection, caseId)
  const files = readEntryAttachments(
    connection,
    [caseId],
    log.map(({ id }) => id),
  )
  return log.map((entry) => ({
    entry,
    files: (files.get(entry.id) ?? []).map(({ name, sha256 }) => ({ name, sha256 })),
  }))
}
