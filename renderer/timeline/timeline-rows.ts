import type { PlacedItem, TimelineMonth } from './group-items.ts'

/** Height of a month's heading, in pixels; `Timeline.css` sets it. */
export const HEADING_HEIGHT = 36

/** One row of the record as it is laid out: a month's heading, or an item under it. */
export interface TimelineRow {
  readonly key: string
  readonly month: TimelineMonth
  /** `null` for the heading. */
  readonly placed: PlacedItem | null
}

/** Months with their items as rows, in the order they stand. */
export function timelineRows(months: readonly TimelineMonth[]): TimelineRow[] {
  return months.flatMap((month) => [
    { key: month.month, month, placed: null },
    ...month.items.map((placed) => ({ key: placed.key, month, placed })),
  ])
}

/** Where a row stands, in pixels from the top of the first. */
export interface RowPlace {
  readonly index: number
  readonly start: number
  readonly size: number
}

/** A month of which something is drawn; gaps stand for the rows that are not. */
export interface DrawnMonth {
  readonly month: TimelineMonth
  readonly gap: number
  readonly rows: readonly { readonly row: TimelineRow; readonly index: number; readonly gap: number }[]
}

/**
 * Lays out the rows to be drawn in the flow of the page, with empty stretches for those in between. A month is drawn with
 * its heading, which stays in sight while one scrolls through it, even where the heading's own place lies far above.
 * @param total height of all rows together
 * @returns the months, and the empty stretch under the last of them
 */
export function layOutRows(
  rows: readonly TimelineRow[],
  places: readonly RowPlace[],
  total: number,
): { readonly months: readonly DrawnMonth[]; readonly after: number } {
  const months: { month: TimelineMonth; gap: number; rows: DrawnMonth['rows'][number][] }[] = []
  let bottom = 0
  for (const { index, start, size } of places) {
    const row = rows[index]
    if (row === undefined) continue
    let drawn = months.at(-1)
    if (drawn?.month !== row.month) {
      const headingStart = row.placed === null ? start : start - HEADING_HEIGHT
      drawn = { month: row.month, gap: Math.max(0, headingStart - bottom), rows: [] }
      months.push(drawn)
      bottom = headingStart + HEADING_HEIGHT
    }
    if (row.placed === null) continue
    drawn.rows.push({ row, index, gap: Math.max(0, start - bottom) })
    bottom = start + size
  }
  return { months, after: Math.max(0, total - bottom) }
}
