import { type IRunOptions, Tab, TextRun } from 'docx'
import type { Span } from '#model/text/rich-text.ts'

/** Runs of a block, marks kept. A line break typed inside a paragraph stays a line break, a tab a tab. */
export function spanRuns(spans: readonly Span[]): TextRun[] {
  return spans.flatMap(({ text, marks = [] }) =>
    textRuns(text, {
      ...(marks.includes('bold') ? { bold: true } : {}),
      ...(marks.includes('italic') ? { italics: true } : {}),
      ...(marks.includes('underline') ? { underline: {} } : {}),
    }),
  )
}

/** Runs of a plain text. */
export function textRuns(text: string, look: IRunOptions = {}): TextRun[] {
  return text
    .split('\n')
    .map(
      (line, index) => new TextRun({ ...look, ...(index > 0 ? { break: 1 } : {}), children: withTabs(line) }),
    )
}

function withTabs(line: string): (string | Tab)[] {
  return line
    .split('\t')
    .flatMap((part, index) => [...(index > 0 ? [new Tab()] : []), ...(part === '' ? [] : [part])])
}
