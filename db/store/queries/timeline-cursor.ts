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

/** True when an item comes after a place, the newest coming first. */
export function isBehind(item: Cursor, place: Cursor): boolean {
  if (item.on !== place.on) return item.on < place.on
  if (item.time !== place.time) return item.time < place.time
  return item.id < place.id
}

/** Writes a place for the page to give back. */
export function formatCursor({ on, time, id }: Cursor): string {
  return [on, time, id].join('|')
}

/** Reads a place given back; `null` for anything `formatCursor` would not write. */
export function parseCursor(text: string): Cursor | null {
  const match = /^(\d{4}-\d{2}-\d{2})\|(\d{2}:\d{2})?\|([0-9a-f-]{36})$/.exec(text)
  if (!match) return null
  const [, on = '', time = '', id = ''] = match
  return isDate(on) ? { on, time, id } : null
}
