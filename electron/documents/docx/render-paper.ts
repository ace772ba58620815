import { Document, Packer } from 'docx'
import type { Paper } from '#model/document/paper.ts'
import { body } from './body.ts'
import { FONT_TABLE } from './font-table.ts'
import { letterhead } from './letterhead.ts'
import { numbering } from './numbering.ts'
import { repack } from './package.ts'
import { pageFooter, pageHeader } from './page-frame.ts'
import { signature } from './signature.ts'
import { PAGE, styles } from './styles.ts'

/** Makes the DOCX of a paper. The same paper gives the same bytes. */
export async function renderPaper(paper: Paper): Promise<Uint8Array> {
  const { title, author, date } = paper.properties
  const header = pageHeader(paper)
  const file = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles,
    numbering,
    sections: [
      {
        properties: { page: { size: PAGE.size, margin: PAGE.margin } },
        ...(header === undefined ? {} : { headers: { default: header } }),
        footers: { default: pageFooter(paper) },
        children: [letterhead(paper), ...body(paper), ...signature(paper)],
      },
    ],
  })
  return repack(await Packer.toBuffer(file), date, { 'word/fontTable.xml': FONT_TABLE })
}
