import {
  BorderStyle,
  convertMillimetersToTwip,
  type IBorderOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Paper, PaperReference } from '#model/document/paper.ts'
import { STYLE, TEXT_WIDTH } from './styles.ts'
import { textRuns } from './text-runs.ts'

const RIGHT = convertMillimetersToTwip(66)
const LEFT = TEXT_WIDTH - RIGHT
const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const FRAME: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: '151926' }
interface CellLook {
  readonly border: IBorderOptions
  readonly margins: { top: number; bottom: number; left: number; right: number }
}
const OPEN: CellLook = { border: NONE, margins: { top: 0, bottom: 0, left: 0, right: 120 } }
/** The second row, a line's height below the first. */
const BELOW: CellLook = { border: NONE, margins: { top: 360, bottom: 0, left: 0, right: 120 } }
const FRAMED: CellLook = { border: FRAME, margins: { top: 80, bottom: 80, left: 120, right: 60 } }
const HOLE = { color: '4B4E62', italics: true }

/**
 * Head of the letter: institution and access mark, addressee and references. A table of two columns without lines,
 * read from left to right and row by row, which is also the order of the letter; floating boxes would move when
 * someone edits the file and are read by screen readers at the end or not at all.
 */
export function letterhead(paper: Paper): Table {
  const institution = paper.institution.map((line, index) =>
    lineOf(STYLE.head, line, index === 0 ? { bold: true, allCaps: true } : {}),
  )
  const mark = paper.accessMark.map((line, index) =>
    lineOf(STYLE.access, line, index === 0 ? { bold: true } : {}),
  )
  const addressee = paper.addressee.map((line) => lineOf(STYLE.letter, line))
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [LEFT, RIGHT],
    layout: TableLayoutType.FIXED,
    borders: {
      top: NONE,
      bottom: NONE,
      left: NONE,
      right: NONE,
      insideHorizontal: NONE,
      insideVertical: NONE,
    },
    rows: [
      row(cell(institution, LEFT), cell(mark, RIGHT, mark.length > 0 ? FRAMED : OPEN)),
      row(cell(addressee, LEFT, BELOW), cell(paper.references.map(referenceLine), RIGHT, BELOW)),
    ],
  })
}

function row(...children: TableCell[]): TableRow {
  return new TableRow({ children, cantSplit: true })
}

function cell(children: Paragraph[], width: number, look: CellLook = OPEN): TableCell {
  const { border, margins } = look
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: { top: border, bottom: border, left: border, right: border },
    margins,
    // Word refuses a cell without a paragraph.
    children: children.length > 0 ? children : [new Paragraph({ style: STYLE.letter })],
  })
}

function lineOf(style: string, text: string, look = {}): Paragraph {
  return new Paragraph({ style, children: textRuns(text, look) })
}

function referenceLine({ label, text, pending }: PaperReference): Paragraph {
  return new Paragraph({
    style: STYLE.letter,
    children: [...textRuns(`${label} `), ...textRuns(text, pending ? HOLE : {})],
  })
}
