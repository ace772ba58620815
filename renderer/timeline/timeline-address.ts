import { ACTIVITIES, EntryKind, type Activity } from '#model/case/entry.ts'
import type { TimelineFilter } from '#model/case/timeline.ts'
import { PersonId } from '#model/ids.ts'
import { IsoDate } from '#model/time/dates.ts'

/** How close the text is set. */
export type Density = 'dense' | 'reading'

/** Reads a filter from the address; what does not fit is passed over. */
export function readFilter(params: URLSearchParams): TimelineFilter {
  return {
    kinds: listOf(params, 'kind').flatMap((kind) => {
      const parsed = EntryKind.safeParse(kind)
      return parsed.success ? [parsed.data] : []
    }),
    activities: listOf(params, 'activity').flatMap((text) => {
      const found = ACTIVITIES.find((activity) => String(activity) === text)
      return found === undefined ? [] : [found]
    }),
    participant: participantOf(params),
    star: STAR_STATES.find((state) => state === params.get('star')) ?? null,
    from: dateOf(params, 'from'),
    until: dateOf(params, 'until'),
    text: (params.get('text') ?? '').slice(0, 200),
  }
}

/** The address with another filter; everything else in it is kept, the chosen month is not. */
export function writeFilter(params: URLSearchParams, filter: TimelineFilter): URLSearchParams {
  const next = new URLSearchParams(params)
  put(next, 'kind', filter.kinds.join(','))
  put(next, 'activity', filter.activities.join(','))
  put(next, 'person', filter.participant ?? '')
  put(next, 'star', filter.star ?? '')
  put(next, 'from', filter.from ?? '')
  put(next, 'until', filter.until ?? '')
  put(next, 'text', filter.text)
  next.delete('month')
  return next
}

/** Reads how close the text is set. */
export function readDensity(params: URLSearchParams, usual: Density): Density {
  const value = params.get('view')
  return value === 'dense' || value === 'reading' ? value : usual
}

/** The address with another density. */
export function writeDensity(params: URLSearchParams, density: Density, usual: Density): URLSearchParams {
  const next = new URLSearchParams(params)
  put(next, 'view', density === usual ? '' : density)
  return next
}

/** True when anything narrows the timeline. */
export function isFiltered(filter: TimelineFilter): boolean {
  const { kinds, activities, participant, star, from, until, text } = filter
  return (
    kinds.length + activities.length > 0 ||
    participant !== null ||
    star !== null ||
    from !== null ||
    until !== null ||
    text.trim() !== ''
  )
}

/** The activity a choice list's id stands for. */
export function activityOf(id: string): Activity | undefined {
  return ACTIVITIES.find((activity) => String(activity) === id)
}

/** Whether an entry was carried over to STAR, as the filter has it. */
export const STAR_STATES = ['missing', 'entered'] as const

function participantOf(params: URLSearchParams): PersonId | null {
  const parsed = PersonId.safeParse(params.get('person'))
  return parsed.success ? parsed.data : null
}

function listOf(params: URLSearchParams, name: string): string[] {
  return (params.get(name) ?? '').split(',').filter((part) => part !== '')
}

function dateOf(params: URLSearchParams, name: string): IsoDate | null {
  const parsed = IsoDate.safeParse(params.get(name))
  return parsed.success ? parsed.data : null
}

function put(params: URLSearchParams, name: string, value: string): void {
  if (value === '') params.delete(name)
  else params.set(name, value)
}
