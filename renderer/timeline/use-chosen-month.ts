import { useEffect, useEffectEvent, useRef } from 'react'
import { useLocation } from 'react-router'

import type { TimelineMonth } from './group-items.ts'

/** The id of a month's element, for going to it. */
export function monthElementId(month: string): string {
  return `month-${month}`
}

export interface LoadedMonths {
  readonly months: readonly TimelineMonth[]
  /** True when earlier ones can be loaded now. */
  readonly hasMore: boolean
  readonly loadMore: () => unknown
}

/** Goes to the month chosen in the index; loads what lies between first. Once for every choice. */
export function useChosenMonth(month: string | null, { months, hasMore, loadMore }: LoadedMonths): void {
  const { key } = useLocation()
  const done = useRef<string | null>(null)
  const load = useEffectEvent(loadMore)
  useEffect(() => {
    if (month === null || done.current === key) return
    const element = document.getElementById(monthElementId(month))
    if (element !== null) {
      done.current = key
      element.scrollIntoView({ block: 'start' })
    } else if (hasMore && (months.at(-1)?.month ?? '') > month) {
      load()
    }
  }, [month, key, months, hasMore])
}
