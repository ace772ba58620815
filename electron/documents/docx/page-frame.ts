import { BorderStyle, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import type { Paper } from '#model/document/paper.ts'
import { FONT, STYLE, TEXT_WIDTH } from './styles.ts'
import { textRuns } from './text-runs.ts'

/** What stands on every page, by texts that seldom change: those of the desk and of the specialist. */
export interface PageFrame {
  /** The texts: the same texts give the same paragraphs. */
  readonly texts: readonly string[]
  readonly paragraphs: () => Paragraph[]
}

/**
 * The draft mark on every page: as text, which survives every program and is read aloud, and as a pale watermark under
 * the text, which survives a careless look. An issued document has no header.
 */
export function pageHeader({ draftMark }: Pick<Paper, 'draftMark'>): PageFrame | null {
  return draftMark === null ? null : { texts: [draftMark], paragraphs: () => headerParagraphs(draftMark) }
}

function headerParagraphs(draftMark: string): Paragraph[] {
  return [
    new Paragraph({
      style: STYLE.draft,
      children: [
        ...textRuns(draftMark),
        new TextWatermark({
          text: draftMark,
          font: FONT,
          bold: true,
          color: 'EAEAEA',
          opacity: 0.6,
          width: 480,
        }),
      ],
    }),
  ]
}

/** Contacts of the institution and "lk 1/5". */
export function pageFooter({ footer, pageLabel }: Pick<Paper, 'footer' | 'pageLabel'>): PageFrame {
  const contacts = footer.join(' / ')
  return { texts: [contacts, pageLabel], paragraphs: () => footerParagraphs(contacts, pageLabel) }
}

function footerParagraphs(contacts: string, pageLabel: string): Paragraph[] {
  return [
    new Paragraph({
      style: STYLE.small,
      border: { top: { style: BorderStyle.SINGLE, size: 4, color: 'D2D3D8', space: 6 } },
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
      children: [
        ...textRuns(contacts),
        new TextRun({
          children: [new Tab(), `${pageLabel} `, PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
        }),
      ],
    }),
  ]
}
