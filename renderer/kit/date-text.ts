import {
  addDays,
  addYears,
  dateParts,
  daysInMonth,
  formatDate,
  isDate,
  type IsoDate,
} from '#model/time/dates.ts'

/**
 * Reading and writing of a typed date, `PP.KK.AAAA`. A plain text is used rather than react-aria's segments, which put
 * a 31.02 right to 28.02 without a word, cannot be pasted into, and do not tell a half-typed date from an empty one.
 */
export type DateReading =
  { readonly kind: 'empty' | 'incomplete' | 'invalid' } | { readonly kind: 'date'; readonly date: IsoDate }

/** What a typed text means. Two-digit years are incomplete: nobody should guess a century of birth. */
export function readDate(text: string): DateReading {
  const typed = text.trim()
  if (typed === '') return { kind: 'empty' }
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed)
  if (!match) return { kind: 'incomplete' }
  const [, day = '', month = '', year = ''] = match
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(date) ? { kind: 'date', date: date as IsoDate } : { kind: 'invalid' }
}

/** Letters a draft keeps of a date that is none yet; no date is longer. */
const HALF_TYPED = 20

/** What a form keeps of a date field, for its draft to bring back: the date, or the text that stands there instead. */
export function typedDate(date: IsoDate | null, text: string): string {
  return date ?? text.trim().slice(0, HALF_TYPED)
}

/** What `typedDate` kept, as a DateField takes it. */
export function shownDate(typed: string): { readonly value: IsoDate | null; readonly startText: string } {
  return isDate(typed) ? { value: typed as IsoDate, startText: '' } : { value: null, startText: typed }
}

/** Why what `typedDate` kept is no date; `null` for a date, and where nothing was typed. */
export function typedDateFault(typed: string): 'incomplete_date' | 'no_such_date' | null {
  if (typed.trim() === '' || isDate(typed)) return null
  return readDate(typed).kind === 'invalid' ? 'no_such_date' : 'incomplete_date'
}

/**
 * The text after a keystroke or a paste: points put in as one types digits straight, other separators and the order of
 * ISO dates understood. Text is only shaped while it grows at its end; elsewhere the caret would jump.
 */
export function shapeDate(previous: string, next: string, isCaretAtEnd: boolean): string {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(next)
  if (iso) return `${iso[3]?.padStart(2, '0')}.${iso[2]?.padStart(2, '0')}.${iso[1]}`
  const clean = next.replace(/[\s/,;:-]+/g, '.').replace(/[^\d.]/g, '')
  if (!isCaretAtEnd || clean.length <= previous.length) return clean
  const groups = clean
    .replace(/\.{2,}/g, '.')
    .replace(/^\./, '')
    .split('.')
  const [day, rest1] = takeGroup(groups, 2, 3)
  const [month, rest2] = takeGroup(rest1, 2, 1)
  const year = rest2.join('').slice(0, 4)
  return day + (day.endsWith('.') ? month + (month.endsWith('.') ? year : '') : '')
}

/** Moves the part of the date under the caret by one; an empty text becomes today. Null where there is no date to move. */
export function stepDate(
  text: string,
  caret: number,
  by: 1 | -1,
  today: IsoDate,
): { readonly text: string; readonly start: number; readonly end: number } | null {
  const reading = readDate(text)
  if (reading.kind === 'empty') return { text: formatDate(today), start: 0, end: 2 }
  if (reading.kind !== 'date') return null
  const part = text.slice(0, caret).split('.').length
  if (part === 1) return { text: formatDate(addDays(reading.date, by)), start: 0, end: 2 }
  if (part === 2) return { text: formatDate(addMonths(reading.date, by)), start: 3, end: 5 }
  return { text: formatDate(addYears(reading.date, by)), start: 6, end: 10 }
}

/** The same day of the month so many months later, or the month's last day. */
function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = dateParts(date)
  const index = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1]
  const toDay = Math.min(day, daysInMonth(toYear, toMonth))
  return `${toYear}-${String(toMonth).padStart(2, '0')}-${String(toDay).padStart(2, '0')}` as IsoDate
}

/**
 * Takes a day or a month from the front: two digits, or one that a point follows or that cannot start a two-digit
 * number. What is over goes on to the next group.
 */
function takeGroup(groups: readonly string[], size: number, maxFirst: number): [string, string[]] {
  const [first = '', ...rest] = groups
  if (first === '') return ['', rest]
  const isClosed = rest.length > 0
  if (first.length > size) return [`${first.slice(0, size)}.`, [first.slice(size), ...rest]]
  if (first.length === size) return [`${first}.`, rest]
  if (isClosed) return [`${first}.`, rest]
  return Number(first) > maxFirst ? [`0${first}.`, rest] : [first, rest]
}
