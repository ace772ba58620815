import { formatTime, type TimeOfDay } from '#model/time/dates.ts'

/** Reading and writing of a typed time of day, `14.32`; a colon is understood too. */
export type TimeReading =
  { readonly kind: 'empty' | 'incomplete' | 'invalid' } | { readonly kind: 'time'; readonly time: TimeOfDay }

/** What a typed text means. */
export function readTime(text: string): TimeReading {
  const typed = text.trim()
  if (typed === '') return { kind: 'empty' }
  const match = /^(\d{1,2})[.:](\d{2})$/.exec(typed)
  if (!match) return { kind: 'incomplete' }
  const [, hour = '', minute = ''] = match
  if (Number(hour) > 23 || Number(minute) > 59) return { kind: 'invalid' }
  return { kind: 'time', time: `${hour.padStart(2, '0')}:${minute}` as TimeOfDay }
}

/** The text after a keystroke or a paste: the point is put in as one types digits straight. */
export function shapeTime(previous: string, next: string, isCaretAtEnd: boolean): string {
  const clean = next
    .replace(/[\s:,;]+/g, '.')
    .replace(/[^\d.]/g, '')
    .replace(/\.{2,}/g, '.')
  if (!isCaretAtEnd || clean.length <= previous.length) return clean
  const [hour = '', ...rest] = clean.replace(/^\./, '').split('.')
  const minutes = rest.join('').slice(0, 2)
  if (hour.length > 2) return `${hour.slice(0, 2)}.${(hour.slice(2) + minutes).slice(0, 2)}`
  if (hour.length === 2 || rest.length > 0) return `${hour}.${minutes}`
  return Number(hour) > 2 ? `0${hour}.` : hour
}

/** The text as it is left: `9` and `9.` become `09.00`, `9.35` becomes `09.35`. Anything unclear stays as typed. */
export function settleTime(text: string): string {
  const hourOnly = /^\s*(\d{1,2})\.?\s*$/.exec(text)
  const reading = readTime(hourOnly ? `${hourOnly[1]}.00` : text)
  return reading.kind === 'time' ? formatTime(reading.time) : text
}

/** Moves the hour by one, or the minutes to the next five, under the caret; runs round at midnight. */
export function stepTime(
  text: string,
  caret: number,
  by: 1 | -1,
): { readonly text: string; readonly start: number; readonly end: number } | null {
  const reading = readTime(text)
  if (reading.kind !== 'time') return null
  const [hour = 0, minute = 0] = reading.time.split(':').map(Number)
  const isHour = !text.slice(0, caret).includes('.')
  const snapped = by === 1 ? Math.floor(minute / 5) * 5 + 5 : Math.ceil(minute / 5) * 5 - 5
  const total = (isHour ? (hour + by) * 60 + minute : hour * 60 + snapped) + 24 * 60
  const moved = `${pad(Math.floor(total / 60) % 24)}.${pad(total % 60)}`
  return isHour ? { text: moved, start: 0, end: 2 } : { text: moved, start: 3, end: 5 }
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
