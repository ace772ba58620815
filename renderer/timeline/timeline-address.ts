import { ACTIVITIES, EntryKind, type Activity } from '#model/case/entry.ts'
import { TimelineAnchor, type TimelineFilter } from '#model/case/timeline.ts'
import { PersonId, type CaseId, type EntryId } from '#model/ids.ts'
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

/** The address with another filter; everything else in it is kept, the place to open it at is not. */
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
  next.delete('entry')
  return next
}

/** Where the address opens the timeline; `null` for the newest end. */
export function readAnchor(params: URLSearchParams): TimelineAnchor | null {
  const entry = TimelineAnchor.safeParse({ type: 'entry', entryId: params.get('entry') })
  if (entry.success) return entry.data
  const month = TimelineAnchor.safeParse({ type: 'month', month: params.get('month') })
  return month.success ? month.data : null
}

/** The address with a place to open it at instead of any other; what is filtered is kept. */
export function writeAnchor(params: URLSearchParams, anchor: TimelineAnchor): URLSearchParams {
  const next = new URLSearchParams(params)
  put(next, 'entry', anchor.type === 'entry' ? anchor.entryId : '')
  put(next, 'month', anchor.type === 'month' ? anchor.month : '')
  return next
}

/** An entry in its case: the timeline is opened around it, and it has the focus. */
export function entryHref(caseId: CaseId, entryId: EntryId): string {
  return `/cases/${caseId}?entry=${entryId}`
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
