import { isDate } from '#model/time/dates.ts'

/**
 * Where an item stands in a timeline: by day, on a day by time, at one time by id. What has no time stands at the beginning
 * of its day.
 */
export interface Cursor {
  readonly on: string
  /** `HH:MM`, or empty. */
  readonly time: string
  readonly id: string
}

/** Which way a stretch goes from a place: to what happened before it, or to what happened after it. */
export type Side = 'earlier' | 'later'

/** A stretch beside a place, the item at the place left out unless it is `inclusive`. */
export interface Stretch {
  readonly side: Side
  readonly place: Cursor
  readonly inclusive?: boolean
}

/** True when an item belongs to a stretch of any length. */
export function isWithin(item: Cursor, { side, place, inclusive = false }: Stretch): boolean {
  const order = compare(item, place)
  if (order === 0) return inclusive
  return side === 'earlier' ? order < 0 : order > 0
}

/** Above everything of a month, `YYYY-MM`: no line has such a day. */
export function endOfMonth(month: string): Cursor {
  return { on: `${month}-99`, time: '', id: '' }
}

/** Writes the way on from a place for the page to give back. */
export function formatCursor(side: Side, { on, time, id }: Cursor): string {
  return [side, on, time, id].join('|')
}

/** Reads a way given back; `null` for anything `formatCursor` would not write. */
export function parseCursor(text: string): Stretch | null {
  const match = /^(earlier|later)\|(\d{4}-\d{2}-\d{2})\|(\d{2}:\d{2})?\|([0-9a-f-]{36})$/.exec(text)
  if (!match) return null
  const [, side = '', on = '', time = '', id = ''] = match
  return isDate(on) ? { side: side === 'later' ? 'later' : 'earlier', place: { on, time, id } } : null
}

function compare(a: Cursor, b: Cursor): number {
  return order(a.on, b.on) || order(a.time, b.time) || order(a.id, b.id)
}

/** As SQLite compares text: by code units. */
function order(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
