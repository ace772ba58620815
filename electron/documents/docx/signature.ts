import { Paragraph } from 'docx'
import type { Paper, PaperAttachments } from '#model/document/paper.ts'
import { STYLE } from './styles.ts'
import { textRuns } from './text-runs.ts'

/** From the closing to the drafter. Closing and signature stay on one page. */
export function signature(paper: Paper): Paragraph[] {
  return [
    new Paragraph({
      spacing: { before: 360, after: 240 },
      keepNext: true,
      children: textRuns(paper.closing),
    }),
    ...paper.signature.map((line, index) =>
      letterLine(line, { keepNext: index < paper.signature.length - 1 }),
    ),
    ...labelled(paper.attachments),
    ...labelled(paper.alsoTo ?? null),
    ...paper.drafter.map((line, index) =>
      letterLine(line, index === 0 ? { spacing: { before: 400, after: 0 } } : {}),
    ),
  ]
}

function labelled(list: PaperAttachments | null): Paragraph[] {
  if (list === null) return []
  return [
    letterLine(list.label, { keepNext: true, spacing: { before: 320, after: 0 } }),
    ...list.lines.map((line) => letterLine(line)),
  ]
}

function letterLine(
  text: string,
  look: { keepNext?: boolean; spacing?: { before: number; after: number } } = {},
) {
  return new Paragraph({ style: STYLE.letter, ...look, children: textRuns(text) })
}
