import { createHash } from 'node:crypto'
import { documentFileName } from '#model/document/file-name.ts'
import { type DocumentSource, paperOf } from '#model/document/paper-of-document.ts'
import type { DocumentVersion } from '#model/document/document.ts'

/** A rendered file with what identifies it. */
export interface RenderedDocument {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string
}

/**
 * Renders a document as it is written now: a draft with its mark, or the bytes to be issued. An issued version is never
 * rendered again: its bytes lie in the store.
 */
export async function renderDocument(
  source: DocumentSource & { readonly version: Pick<DocumentVersion, 'number'> },
  as: 'draft' | 'issued',
): Promise<RenderedDocument> {
  const paper = paperOf(source, as === 'draft')
  // Loaded when the first document is made: the DOCX library would double the time to start.
  const { renderPaper } = await import('./docx/render-paper.ts')
  const bytes = await renderPaper(paper)
  return {
    fileName: documentFileName(
      source.document.kind,
      source.case.case.number,
      paper.properties.date,
      source.version.number,
    ),
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}
