import { timelineDate, type TimelineItem } from '#model/case/timeline.ts'
import type { IsoDate } from '#model/time/dates.ts'

/** An item as it stands in its month. */
export interface PlacedItem {
  readonly key: string
  readonly item: TimelineItem
  /** A date is printed once; the next item of the same day leaves it out. */
  readonly isDateShown: boolean
}

/** A month of a timeline. */
export interface TimelineMonth {
  /** `YYYY-MM`. */
  readonly month: string
  /** A day in it, for its heading. */
  readonly day: IsoDate
  readonly items: readonly PlacedItem[]
}

/** Parts a timeline by month, its order kept. */
export function groupItems(items: readonly TimelineItem[]): TimelineMonth[] {
  const months: { month: string; day: IsoDate; items: PlacedItem[] }[] = []
  let previous: IsoDate | null = null
  for (const item of items) {
    const day = timelineDate(item)
    const month = day.slice(0, 7)
    let group = months.at(-1)
    if (group?.month !== month) months.push((group = { month, day, items: [] }))
    group.items.push({ key: keyOf(item), item, isDateShown: day !== previous })
    previous = day
  }
  return months
}

function keyOf(item: TimelineItem): string {
  switch (item.type) {
    case 'entry':
      return item.entry.id
    case 'stage':
      return `${item.case.caseId}-${item.on}-${item.from ?? ''}-${item.to}`
    case 'issued':
      return `${item.documentId}-${item.number}`
  }
}
