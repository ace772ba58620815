import type { Paper } from '#model/document/paper.ts'
import { annexParagraphs } from './annex.ts'
import { body } from './body.ts'
import { letterhead } from './letterhead.ts'
import { packPaper } from './package.ts'
import { pageFooter, pageHeader } from './page-frame.ts'
import { signature } from './signature.ts'

/** Makes the DOCX of a paper. The same paper gives the same bytes. */
export async function renderPaper(paper: Paper): Promise<Uint8Array> {
  return packPaper({
    properties: paper.properties,
    body: [
      letterhead(paper),
      ...body(paper),
      ...signature(paper),
      ...(paper.annex == null ? [] : annexParagraphs(paper.annex)),
    ],
    header: pageHeader(paper),
    footer: pageFooter(paper),
  })
}
