import { createHash } from 'node:crypto'
import { documentFileName } from '#model/document/file-name.ts'
import { type DocumentSource, paperOf } from '#model/document/paper-of-document.ts'
import type { Paper } from '#model/document/paper.ts'
import type { DocumentVersion } from '#model/document/document.ts'

/** A rendered file with what identifies it. */
export interface RenderedDocument {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string
}

/** What a document is made of, with the number of its version. */
type NumberedSource = DocumentSource & { readonly version: Pick<DocumentVersion, 'number'> }

/**
 * Renders a document as it is written now: a draft with its mark, or the bytes to be issued. An issued version is never
 * rendered again: its bytes lie in the store.
 */
export async function renderDocument(
  source: NumberedSource,
  as: 'draft' | 'issued',
): Promise<RenderedDocument> {
  const paper = paperOf(source, as === 'draft')
  // Loaded when the first document is made: the DOCX library would double the time to start.
  const { renderPaper } = await import('./docx/render-paper.ts')
  const bytes = await renderPaper(paper)
  return {
    fileName: nameOf(source, paper),
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}

/** Name of a document's PDF: that of its DOCX but for the ending. */
export function pdfName(source: NumberedSource, paper: Paper): string {
  return nameOf(source, paper).replace(/docx$/, 'pdf')
}

function nameOf({ document, case: view, version }: NumberedSource, { properties }: Paper): string {
  return documentFileName(document.kind, view.case.number, properties.date, version.number)
}
