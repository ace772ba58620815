import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { NO_FILTER, type TimelineAnchor, type TimelineFilter } from '#model/case/timeline.ts'
import type { EntryId } from '#model/ids.ts'

import {
  readAnchor,
  readDensity,
  readFilter,
  writeAnchor,
  writeDensity,
  writeFilter,
  type Density,
} from './timeline-address.ts'

/** What of a timeline is shown and how; kept in the address, so that it survives going away and coming back. */
export interface TimelineView {
  readonly filter: TimelineFilter
  readonly density: Density
  /** Where it is opened: at the month chosen in the index, or at an entry. */
  readonly anchor: TimelineAnchor | null
  readonly setFilter: (filter: TimelineFilter) => void
  readonly setDensity: (density: Density) => void
  /** Opens it at an entry, wherever that stands, with nothing filtered. */
  readonly showEntry: (entryId: EntryId) => void
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
  const showEntry = useCallback(
    (entryId: EntryId) =>
      setParams((before) => writeAnchor(writeFilter(before, NO_FILTER), { type: 'entry', entryId }), {
        replace: true,
      }),
    [setParams],
  )
  const anchor = useMemo(() => readAnchor(params), [params])
  return { filter, density: readDensity(params, usual), anchor, setFilter, setDensity, showEntry }
}
