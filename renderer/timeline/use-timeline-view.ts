import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { TimelineFilter } from '#model/case/timeline.ts'

import { readDensity, readFilter, writeDensity, writeFilter, type Density } from './timeline-address.ts'

/** What of a timeline is shown and how; kept in the address, so that it survives going away and coming back. */
export interface TimelineView {
  readonly filter: TimelineFilter
  readonly density: Density
  /** `YYYY-MM` chosen in the index. */
  readonly month: string | null
  readonly setFilter: (filter: TimelineFilter) => void
  readonly setDensity: (density: Density) => void
}

/** The view of the timeline under this address. */
export function useTimelineView(usual: Density): TimelineView {
  const [params, setParams] = useSearchParams()
  const filter = useMemo(() => readFilter(params), [params])
  const setFilter = useCallback(
    (next: TimelineFilter) => setParams((before) => writeFilter(before, next), { replace: true }),
    [setParams],
  )
  const setDensity = useCallback(
    (next: Density) => setParams((before) => writeDensity(before, next, usual), { replace: true }),
    [setParams, usual],
  )
  return { filter, density: readDensity(params, usual), month: params.get('month'), setFilter, setDensity }
}
