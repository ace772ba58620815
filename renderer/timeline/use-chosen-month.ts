import { useEffect, useEffectEvent } from 'react'
import { useLocation } from 'react-router'

import type { TimelineMonth } from './group-items.ts'

export interface LoadedMonths {
  readonly months: readonly TimelineMonth[]
  /** True when earlier ones can be loaded now. */
  readonly hasMore: boolean
  readonly loadMore: () => unknown
  /** Brings a month into sight; false while it is not there. */
  readonly show: (month: string) => boolean
}

/** Choices gone to already, by the key of their place in the history: going back finds the place one left instead. */
const done = new Set<string>()

/** Goes to the month chosen in the index; loads what lies between first. Once for every choice. */
export function useChosenMonth(
  month: string | null,
  { months, hasMore, loadMore, show }: LoadedMonths,
): void {
  const { key } = useLocation()
  const go = useEffectEvent((chosen: string) => {
    if (show(chosen)) done.add(key)
    else if (hasMore && (months.at(-1)?.month ?? '') > chosen) loadMore()
  })
  useEffect(() => {
    if (month !== null && !done.has(key)) go(month)
  }, [month, key, months, hasMore])
}
