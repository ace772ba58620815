import { BorderStyle, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import type { Paper } from '#model/document/paper.ts'
import { FONT, STYLE, TEXT_WIDTH } from './styles.ts'
import { textRuns } from './text-runs.ts'

/**
 * The draft mark on every page: as text, which survives every program and is read aloud, and as a pale watermark under
 * the text, which survives a careless look. An issued document has no header.
 */
export function pageHeader(paper: Paper): Header | undefined {
  if (paper.draftMark === null) return undefined
  return new Header({
    children: [
      new Paragraph({
        style: STYLE.draft,
        children: [
          ...textRuns(paper.draftMark),
          new TextWatermark({
            text: paper.draftMark,
            font: FONT,
            bold: true,
            color: 'EAEAEA',
            opacity: 0.6,
            width: 480,
          }),
        ],
      }),
    ],
  })
}

/** Contacts of the institution and "lk 1/5". */
export function pageFooter(paper: Paper): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.small,
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: 'D2D3D8', space: 6 } },
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          ...textRuns(paper.footer.join(' / ')),
          new TextRun({
            children: [new Tab(), `${paper.pageLabel} `, PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
}
