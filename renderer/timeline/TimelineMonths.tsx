import './TimelineMonths.css'

import { useEffect, useImperativeHandle, useRef, type ReactNode, type Ref } from 'react'

import type { Translate } from '../i18n/catalogues.ts'
import { monthHeading } from '../i18n/formats.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { MonthGroup, type LinePlace } from '../kit/Timeline.tsx'
import type { PlacedItem, TimelineMonth } from './group-items.ts'
import type { Density } from './timeline-address.ts'
import { layOutRows } from './timeline-rows.ts'
import { useTimelineRows } from './use-timeline-rows.ts'

/** Brings rows into sight that may not be drawn yet. */
export interface TimelineMonthsHandle {
  /** The row of an item, as near as it is or in the middle of the window; false when it is not on the timeline. */
  readonly showItem: (key: string, place: 'near' | 'middle') => boolean
  /** The heading of a month (`YYYY-MM`); false when it is not on the timeline. */
  readonly showMonth: (month: string) => boolean
}

export interface TimelineMonthsProps {
  readonly months: readonly TimelineMonth[]
  /** Entries of each month under the filter, loaded or not. */
  readonly counts: ReadonlyMap<string, number>
  readonly density: Density
  readonly stickAt: number
  /** Keys of items that stay drawn wherever one scrolls. */
  readonly kept: readonly (string | null)[]
  /** Later ones may come before those that are here; what is in sight stays where it is then. */
  readonly growsUpwards: boolean
  readonly renderItem: (placed: PlacedItem, place: LinePlace) => ReactNode
  readonly ref: Ref<TimelineMonthsHandle>
}

/** The months of a timeline, of which only what is near the window is drawn: a long record is as light as a short one. */
export function TimelineMonths({
  months,
  counts,
  density,
  stickAt,
  kept,
  growsUpwards,
  renderItem,
  ref,
}: TimelineMonthsProps) {
  const { t } = useText()
  const list = useRef<HTMLDivElement>(null)
  const { rows, places, virtualizer, scrollMargin } = useTimelineRows({
    months,
    density,
    stickAt,
    kept,
    growsUpwards,
    list,
  })
  useImperativeHandle(ref, () => {
    const show = (key: string, align: 'auto' | 'center' | 'start') => {
      const index = places.get(key)
      if (index !== undefined) virtualizer.scrollToIndex(index, { align })
      return index !== undefined
    }
    // Of what is higher than half of the window, the beginning is what is wanted.
    const middleOf = (key: string) => {
      const size = virtualizer.measurementsCache[places.get(key) ?? -1]?.size ?? 0
      return size > (virtualizer.scrollRect?.height ?? 0) / 2 ? 'start' : 'center'
    }
    return {
      showItem: (key, place) => show(key, place === 'near' ? 'auto' : middleOf(key)),
      showMonth: (month) => show(month, 'start'),
    }
  }, [places, virtualizer])
  // Sizes of another density are of no use.
  useEffect(() => virtualizer.measure(), [density, virtualizer])

  // The same place for as long as nothing about it changes, so that a line is not drawn again.
  const known = useRef(new Map<string, LinePlace>())
  const placeOf = (key: string, index: number, gap: number): LinePlace => {
    const before = known.current.get(key)
    if (before?.index === index && before.gap === gap) return before
    const place = { index, gap, measure: virtualizer.measureElement }
    known.current.set(key, place)
    return place
  }

  const drawn = virtualizer.getVirtualItems().map(({ index, start, size }) => ({
    index,
    start: start - scrollMargin,
    size,
  }))
  const layout = layOutRows(rows, drawn, virtualizer.getTotalSize())
  return (
    <div ref={list} className="timeline-months">
      {layout.months.map(({ month, gap, rows: shown }) => (
        <div key={month.month} style={{ paddingTop: gap }}>
          <MonthGroup
            heading={monthHeading(t, month.day)}
            note={entriesNote(t, counts.get(month.month))}
            stickAt={stickAt}
          >
            {shown.map(({ row, index, gap: above }) =>
              row.placed === null ? null : renderItem(row.placed, placeOf(row.key, index, above)),
            )}
          </MonthGroup>
        </div>
      ))}
      <div style={{ height: layout.after }} />
    </div>
  )
}

/** "14 sissekannet"; nothing for a month of milestones alone. */
function entriesNote(t: Translate, entries: number | undefined): string | undefined {
  return entries === undefined || entries === 0 ? undefined : t('kit.timeline.entries', { count: entries })
}
