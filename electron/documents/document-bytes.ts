import type { ErrorCode } from '#model/error-codes.ts'
import { paperOf } from '#model/document/paper-of-document.ts'
import { err, ok, type Result } from '#model/result.ts'
import { type FileBytes, findIssuedFile } from '#store/repositories/documents.ts'
import type { FileFormat } from '#store/schema/documents.ts'
import type { Store } from '#store/store.ts'
import type { OpenDocument } from './open-document.ts'
import type { Printer } from './pdf/printer.ts'
import { pdfName, renderDocument } from './render-document.ts'

/** The DOCX of a document: rendered for a draft, the very bytes that were frozen for an issued version. */
export async function documentBytes(store: Store, open: OpenDocument): Promise<FileBytes> {
  if (open.version.status === 'draft') return renderDocument(open, 'draft')
  const issued = findIssuedFile(store, open.version.id)
  if (issued === null) throw new Error(`Issued version ${open.version.id} has no file`)
  return issued
}

/**
 * A document in one format, as `documentBytes`.
 * @returns `delivery_without_file` for a version issued before PDFs were kept, `vault_locked`
 */
export async function documentFile(
  store: Store,
  open: OpenDocument,
  format: FileFormat,
  print: Printer['print'],
): Promise<Result<FileBytes, ErrorCode>> {
  if (format === 'docx') return ok(await documentBytes(store, open))
  if (open.version.status === 'issued') {
    const issued = findIssuedFile(store, open.version.id, 'pdf')
    return issued === null ? err('delivery_without_file') : ok(issued)
  }
  const paper = paperOf(open, true)
  const bytes = await print(paper)
  return bytes === null ? err('vault_locked') : ok({ fileName: pdfName(open, paper), bytes })
}
