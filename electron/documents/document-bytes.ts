import { type FileBytes, findIssuedFile } from '#store/repositories/documents.ts'
import type { Store } from '#store/store.ts'
import type { OpenDocument } from './open-document.ts'
import { renderDocument } from './render-document.ts'

/** The DOCX of a document: rendered for a draft, the very bytes that were frozen for an issued version. */
export async function documentBytes(store: Store, open: OpenDocument): Promise<FileBytes> {
  if (open.version.status === 'draft') return renderDocument(open, 'draft')
  const issued = findIssuedFile(store, open.version.id)
  if (issued === null) throw new Error(`Issued version ${open.version.id} has no file`)
  return issued
}
