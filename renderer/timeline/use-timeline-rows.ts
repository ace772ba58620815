import { defaultRangeExtractor, measureElement, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useMemo, useState, type RefObject } from 'react'

import { CONTENT_ID } from '../kit/SkipLink.tsx'
import type { TimelineMonth } from './group-items.ts'
import { heightOf, keepHeight } from './row-heights.ts'
import type { Density } from './timeline-address.ts'
import { timelineRows, type TimelineRow } from './timeline-rows.ts'

/** Rows drawn beyond the edges of the window: as many as a turn of the wheel passes. */
const OVERSCAN = 4

export interface TimelineRowsOptions {
  readonly months: readonly TimelineMonth[]
  readonly density: Density
  /** Height of what sticks over the rows. */
  readonly stickAt: number
  /** Keys of rows that stay drawn wherever one scrolls: those with focus, or being written. */
  readonly kept: readonly (string | null)[]
  /** Rows may come before the first: what is in sight then stays where it is. */
  readonly growsUpwards: boolean
  /** The element the rows stand in. */
  readonly list: RefObject<HTMLElement | null>
}

/** The rows of a timeline, and which of them are to be drawn now. */
export function useTimelineRows(options: TimelineRowsOptions) {
  const { months, density, stickAt, kept, growsUpwards, list } = options
  const rows = useMemo(() => timelineRows(months), [months])
  const places = useMemo(() => new Map(rows.map(({ key }, index) => [key, index])), [rows])
  const keptIndexes = kept.flatMap((key) => (key === null ? [] : (places.get(key) ?? [])))
  const scrollMargin = useScrollMargin(list)
  const firstEstimate = useFirstEstimate(density)
  // The same function while the rows are the same: another one makes the library lay out all of them anew.
  const getItemKey = useCallback((index: number) => rows[index]?.key ?? index, [rows])
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => document.getElementById(CONTENT_ID),
    getItemKey,
    estimateSize: (index) => {
      const row = rows[index]
      return row === undefined ? 0 : firstEstimate(row)
    },
    measureElement: (element, entry, instance) => {
      const height = measureElement(element, entry, instance)
      const row = rows[instance.indexFromElement(element)]
      if (row !== undefined) keepHeight(density, row.key, height)
      return height
    },
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...keptIndexes])].toSorted((a, b) => a - b),
    overscan: OVERSCAN,
    scrollMargin,
    scrollPaddingStart: stickAt,
    // By its own word: what is in sight is held by its distance from the end.
    anchorTo: growsUpwards ? 'end' : 'start',
    // Drawing waits for the frame instead of forcing one in the middle of a scroll.
    useFlushSync: false,
  })
  // What grows above the window moves nothing in it, whichever way one scrolls: a text folds only after it is drawn.
  useLayoutEffect(() => {
    virtualizer.shouldAdjustScrollPositionOnItemSizeChange = ({ end }, _, { scrollOffset }) =>
      end <= (scrollOffset ?? 0)
  }, [virtualizer])
  return { rows, places, virtualizer, scrollMargin }
}

/**
 * Heights as they were thought before the rows were drawn. By how much a row differs from that is how far what lies under it
 * has to move, so the thought may not change while it is being measured.
 */
function useFirstEstimate(density: Density): (row: TimelineRow) => number {
  const [estimates] = useState(() => new Map<string, number>())
  return useCallback(
    (row) => {
      const key = `${density} ${row.key}`
      const height = estimates.get(key) ?? heightOf(row, density)
      estimates.set(key, height)
      return height
    },
    [estimates, density],
  )
}

/** How far below the top of what scrolls the rows begin; changes with what stands over them. */
function useScrollMargin(list: RefObject<HTMLElement | null>): number {
  const [margin, setMargin] = useState(0)
  useLayoutEffect(() => {
    const scroller = document.getElementById(CONTENT_ID)
    const element = list.current
    if (scroller === null || element === null) return
    const measure = () => {
      const top = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top
      setMargin(Math.round(top + scroller.scrollTop))
    }
    measure()
    const observer = new ResizeObserver(measure)
    for (const part of scroller.children) observer.observe(part)
    return () => observer.disconnect()
  }, [list])
  return margin
}
