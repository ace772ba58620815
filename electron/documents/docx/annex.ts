import { HeadingLevel, Paragraph } from 'docx'
import type { PaperAnnex } from '#model/document/paper.ts'
import { NUMBERING } from './numbering.ts'
import { STYLE } from './styles.ts'
import { textRuns } from './text-runs.ts'

/** An annex on a page of its own: its heading, its mark where it bears one, and its list. */
export function annexParagraphs({ heading, accessMark, lines }: PaperAnnex): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, children: textRuns(heading) }),
    ...accessMark.map(
      (line, index) =>
        new Paragraph({
          style: STYLE.access,
          ...(index === accessMark.length - 1 ? { spacing: { after: 120 } } : {}),
          children: textRuns(line, index === 0 ? { bold: true } : {}),
        }),
    ),
    ...lines.map(
      (line) =>
        new Paragraph({
          style: STYLE.listItem,
          numbering: { reference: NUMBERING.bullets, level: 0 },
          widowControl: true,
          children: textRuns(line),
        }),
    ),
  ]
}
