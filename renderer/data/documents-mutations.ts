import type { LetterFields } from '#model/document/document.ts'
import type { DocumentKind } from '#model/document/document-kind.ts'
import type { GatePass } from '#model/document/gate.ts'
import type { SectionKey } from '#model/document/template.ts'
import type { CaseId, DocumentId, DocumentVersionId } from '#model/ids.ts'
import type { RichText } from '#model/text/rich-text.ts'
import type { Instant } from '#model/time/dates.ts'

import { desk, valueOf } from './api.ts'
import { refreshAll } from './query-client.ts'

/** Begins a document of a case; gives its id. */
export async function createDocument(input: {
  readonly caseId: CaseId
  readonly kind: DocumentKind
}): Promise<DocumentId> {
  const view = await valueOf(desk.documents.create(input))
  await refreshAll()
  return view.document.id
}

/** Saves a section of a draft version. What is shown is not refreshed: the editor holds the newest text itself. */
export async function saveSection(input: {
  readonly versionId: DocumentVersionId
  readonly key: SectionKey
  readonly text: RichText
}): Promise<Instant> {
  return (await valueOf(desk.documents.saveSection(input))).savedAt
}

/** Saves the letter's facts of a draft version, as `saveSection` does. */
export async function saveFields(input: {
  readonly versionId: DocumentVersionId
  readonly fields: LetterFields
  /** Something typed could not be taken: its draft stays. */
  readonly keepsDraft: boolean
}): Promise<Instant> {
  return (await valueOf(desk.documents.saveFields(input))).savedAt
}

/** Asks where to and writes the DOCX; gives the name of the file. */
export async function exportDocx(versionId: DocumentVersionId): Promise<string> {
  return (await valueOf(desk.documents.exportDocx({ versionId }))).fileName
}

/** Asks where to and writes the PDF; gives the name of the file. */
export async function exportPdf(versionId: DocumentVersionId): Promise<string> {
  return (await valueOf(desk.documents.exportPdf({ versionId }))).fileName
}

/** Freezes a version. */
export async function issueVersion(input: {
  readonly versionId: DocumentVersionId
  readonly passes: GatePass[]
}): Promise<void> {
  await valueOf(desk.documents.issue(input))
  await refreshAll()
}

/** Begins the next version with the texts of the issued one. */
export async function beginVersion(documentId: DocumentId): Promise<void> {
  await valueOf(desk.documents.newVersion({ documentId }))
  await refreshAll()
}
