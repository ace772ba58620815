import { type JournalLine, targetWords } from '#model/journal/journal-line.ts'
import { dateInTallinn, formatDate, timeInTallinn } from '#model/time/dates.ts'
import type { WordOf } from './catalogue-words.ts'

/*
 * Lines of the journal for a spreadsheet: UTF-8 with a byte order mark and semicolons, as an Estonian Excel opens it. The
 * hash of each row goes along, so that a line can be held against the vault later.
 */

const BYTE_ORDER_MARK = '\uFEFF'
const LINE_END = '\r\n'

/** The first line, with the mark by which Excel knows the encoding. */
export function csvHead(word: WordOf): string {
  const columns = ['seq', 'time', 'actor', 'act', 'target', 'case', 'reason', 'content', 'hash']
  return BYTE_ORDER_MARK + csvLine(columns.map((column) => word(`journal.column.${column}`)))
}

/** One line of the journal. */
export function csvRow(line: JournalLine, word: WordOf): string {
  const at = Date.parse(line.at)
  const target = targetWords(line).map((part) => ('text' in part ? part.text : word(part.key, part.params)))
  return csvLine([
    String(line.seq),
    `${formatDate(dateInTallinn(at))} ${timeInTallinn(at)}`,
    line.actorName ?? word('journal.someone'),
    word(`journal.act.${line.act}`),
    target.join(', '),
    line.case === null ? '' : [line.case.number, line.case.children].filter((part) => part !== '').join(' '),
    line.reason ?? '',
    line.content === 'whole' ? '' : word(`journal.content.${line.content}`),
    line.hash,
  ])
}

/** Values as one line of a file. */
export function csvLine(values: readonly string[]): string {
  return values.map(csvValue).join(';') + LINE_END
}

/**
 * A value that no spreadsheet takes for a formula: one that begins as formulas do gets an apostrophe before it, by which
 * spreadsheets know a text. White space before the sign does not hide it.
 */
function csvValue(value: string): string {
  const safe = /^[\s]*[=+\-@|]/.test(value) || /^[\t\r\n]/.test(value) ? `'${value}` : value
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
