import { describe, expect, it } from 'vitest'

import type { TimelineItem } from '#model/case/timeline.ts'
import { IsoDate } from '#model/time/dates.ts'

import type { TimelineMonth } from '../../../renderer/timeline/group-items.ts'
import { HEADING_HEIGHT, layOutRows, timelineRows } from '../../../renderer/timeline/timeline-rows.ts'

/** Rows of 100 px in months of so many items. */
function months(...sizes: number[]): TimelineMonth[] {
  return sizes.map((size, index) => {
    const month = `2026-${String(12 - index).padStart(2, '0')}`
    const items = Array.from({ length: size }, (_, item) => ({
      key: `${month}.${item}`,
      item: { type: 'issued' } as TimelineItem,
      isDateShown: true,
    }))
    return { month, day: IsoDate.parse(`${month}-01`), items }
  })
}

function placesOf(rows: ReturnType<typeof timelineRows>, indexes: readonly number[]) {
  const sizes = rows.map(({ placed }) => (placed === null ? HEADING_HEIGHT : 100))
  const startOf = (index: number) => sizes.slice(0, index).reduce((sum, size) => sum + size, 0)
  const places = indexes.map((index) => ({ index, start: startOf(index), size: sizes[index] ?? 0 }))
  return { places, total: startOf(rows.length), startOf }
}

/** Where each drawn row comes to stand in the flow, by its key. */
function flow(layout: ReturnType<typeof layOutRows>): Record<string, number> {
  const tops: Record<string, number> = {}
  let y = 0
  for (const { month, gap, rows } of layout.months) {
    y += gap
    tops[month.month] = y
    y += HEADING_HEIGHT
    for (const { row, gap: above } of rows) {
      y += above
      tops[row.key] = y
      y += 100
    }
  }
  tops['end'] = y + layout.after
  return tops
}

describe('rows of a timeline', () => {
  it('are headings, each followed by the items of its month', () => {
    expect(timelineRows(months(2, 1)).map(({ key }) => key)).toEqual([
      '2026-12',
      '2026-12.0',
      '2026-12.1',
      '2026-11',
      '2026-11.0',
    ])
  })

  it.each([
    ['all of them', [0, 1, 2, 3, 4, 5, 6]],
    ['the first few', [0, 1, 2]],
    ['the middle of a month', [2, 3]],
    ['over the border of two months', [3, 4, 5]],
    ['one far from the rest', [1, 5, 6]],
    ['none', []],
  ])('stand where they would if all were drawn: %s', (_, indexes) => {
    const rows = timelineRows(months(3, 2))
    const { places, total, startOf } = placesOf(rows, indexes)
    const tops = flow(layOutRows(rows, places, total))
    const items = indexes.filter((index) => rows[index]?.placed !== null)
    expect(items.map((index) => tops[rows[index]?.key ?? ''])).toEqual(items.map(startOf))
    expect(tops['end']).toBe(total)
  })

  it('come with the heading of their month', () => {
    const rows = timelineRows(months(3, 2))
    const { places, total } = placesOf(rows, [2, 3])
    expect(layOutRows(rows, places, total).months.map(({ month }) => month.month)).toEqual(['2026-12'])
  })
})
