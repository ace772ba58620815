import { useEffect, useEffectEvent } from 'react'
import { useLocation } from 'react-router'
import type { TimelineAnchor } from '#model/case/timeline.ts'

/** Where one arrived already, by the place in the history: going back finds the place one left instead. */
const done = new Set<string>()

/** Goes to where the address opens the timeline, as soon as that is loaded. Once for every time it is asked for. */
export function useArrival(
  anchor: TimelineAnchor | null,
  isLoaded: boolean,
  arrive: (anchor: TimelineAnchor) => void,
): void {
  const { key } = useLocation()
  const visit = anchor === null ? null : `${key} ${JSON.stringify(anchor)}`
  const go = useEffectEvent(() => {
    if (anchor === null || visit === null || done.has(visit)) return
    done.add(visit)
    arrive(anchor)
  })
  useEffect(() => {
    if (visit !== null && isLoaded) go()
  }, [visit, isLoaded])
}
