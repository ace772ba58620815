import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { DocumentId, DocumentVersionId } from '#model/ids.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import { err, ok, type Result } from '#model/result.ts'
import { readDocument, readVersion } from '#store/queries/document-parts.ts'
import { readEarlierDocument } from '#store/queries/earlier-document.ts'
import { recordCaseViewed } from '#store/repositories/cases.ts'
import { beginNextVersion, recordExport, saveFields, saveSection } from '#store/repositories/documents.ts'
import type { FileFormat } from '#store/schema/documents.ts'
import { createDocument } from '../documents/create-document.ts'
import { documentFile } from '../documents/document-bytes.ts'
import { issueDocument, leavingOf } from '../documents/issue-document.ts'
import { type OpenDocument, openDocument } from '../documents/open-document.ts'
import { saveFile } from '../export/save-file.ts'
import { decidedNames } from '../leaks/paper-names.ts'
import type { AreaHandlers } from './handle.ts'
import { onDesk, openDesk, type OpenDesk, type Services } from './services.ts'

export const documentsHandlers = (services: Services): AreaHandlers<'documents'> => {
  const { templates } = services.reference

  const open = (desk: OpenDesk, documentId: DocumentId): Result<OpenDocument, ErrorCode> => {
    const parts = readDocument(desk.store, documentId)
    return parts.ok ? openDocument(desk.store, parts.value, templates, desk.viewing) : parts
  }

  /** Asks where to, writes the file and journals it. */
  const exportAs = async (
    versionId: DocumentVersionId,
    format: FileFormat,
  ): Promise<Result<{ fileName: string }, ErrorCode>> => {
    const desk = openDesk(services)
    if (!desk.ok) return desk
    const { store, viewing } = desk.value
    const parts = readVersion(store, versionId)
    if (!parts.ok) return parts
    const opened = openDocument(store, parts.value, templates, viewing)
    if (!opened.ok) return opened
    const names = decidedNames(store, leavingOf(opened.value))
    if (!names.ok) return names
    const file = await documentFile(store, opened.value, format, services.printer.print)
    if (!file.ok) return file
    const { bytes } = file.value
    const target = await services.dialogs.chooseTarget(file.value.fileName)
    if (target === null) return err('cancelled')
    // The desk may have been locked while the dialog was open; what cannot be journaled is not written.
    const still = openDesk(services)
    if (!still.ok) return still
    const written = await saveFile(target, bytes)
    if (!written.ok) return written
    const fileName = path.basename(target)
    const journaled = onDesk(services, (open) =>
      recordExport(open.store, { versionId, fileName, bytes, names: names.value }, open.acting),
    )
    if (journaled.ok) return ok({ fileName })
    // Locked while it was written, or the disk is full: what cannot be journaled does not stay outside.
    await rm(target, { force: true })
    return journaled
  }

  return {
    create: (input) =>
      onDesk(services, (desk) => {
        const created = createDocument(desk.store, input, templates, desk.viewing, desk.acting)
        return created.ok ? open(desk, created.value) : created
      }),
    get: ({ documentId }) =>
      onDesk(services, (desk) => {
        const opened = open(desk, documentId)
        // A document shows its case: reading the one is opening the other.
        const caseId = opened.ok ? opened.value.document.caseId : null
        if (caseId !== null) recordCaseViewed(desk.store, { caseId, asOf: null }, desk.acting)
        return opened
      }),
    earlier: ({ versionId }) =>
      onDesk(services, ({ store, acting }) => {
        const earlier = readEarlierDocument(store, versionId)
        const caseId = earlier.ok ? earlier.value?.caseId : undefined
        if (caseId !== undefined) recordCaseViewed(store, { caseId, asOf: null }, acting)
        return earlier
      }),
    saveSection: (input) => onDesk(services, ({ store, acting }) => saveSection(store, input, acting)),
    saveFields: (input) => onDesk(services, ({ store, acting }) => saveFields(store, input, acting)),
    newVersion: (input) =>
      onDesk(services, (desk) => {
        const begun = beginNextVersion(desk.store, input, desk.acting)
        return begun.ok ? open(desk, begun.value.document.id) : begun
      }),

    exportDocx: ({ versionId }) => exportAs(versionId, 'docx'),
    exportPdf: ({ versionId }) => exportAs(versionId, 'pdf'),

    issue: async ({ versionId, passes }) => {
      const desk = openDesk(services)
      if (!desk.ok) return desk
      const { store, viewing, acting } = desk.value
      const parts = readVersion(store, versionId)
      if (!parts.ok) return parts
      const opened = openDocument(store, parts.value, templates, viewing)
      if (!opened.ok) return opened
      const issued = await issueDocument(store, opened.value, passes, acting, services.printer.print)
      return issued.ok ? open(desk.value, issued.value.document.id) : issued
    },
  }
}
