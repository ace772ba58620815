import { ActGroup } from '#model/journal/act-groups.ts'
import type { JournalFilter } from '#model/journal/journal-line.ts'
import { CaseId } from '#model/ids.ts'
import { IsoDate } from '#model/time/dates.ts'

/** Nothing filtered. */
export const WHOLE_JOURNAL: JournalFilter = { caseId: null, groups: [], from: null, until: null }

/** The journal under a filter; by default all of it. */
export function journalHref(filter: Partial<JournalFilter> = {}): string {
  const params = writeJournalFilter({ ...WHOLE_JOURNAL, ...filter })
  return params.size === 0 ? '/journal' : `/journal?${params.toString()}`
}

/** Reads a filter from the address; what does not fit is passed over. */
export function readJournalFilter(params: URLSearchParams): JournalFilter {
  return {
    caseId: CaseId.safeParse(params.get('case')).data ?? null,
    groups: (params.get('group') ?? '').split(',').flatMap((group) => ActGroup.safeParse(group).data ?? []),
    from: IsoDate.safeParse(params.get('from')).data ?? null,
    until: IsoDate.safeParse(params.get('until')).data ?? null,
  }
}

/** A filter as it stands in the address. */
export function writeJournalFilter({ caseId, groups, from, until }: JournalFilter): URLSearchParams {
  const params = new URLSearchParams()
  if (caseId !== null) params.set('case', caseId)
  if (groups.length > 0) params.set('group', groups.join(','))
  if (from !== null) params.set('from', from)
  if (until !== null) params.set('until', until)
  return params
}

/** True when anything beside the case narrows the journal. */
export function isNarrowed({ groups, from, until }: JournalFilter): boolean {
  return groups.length > 0 || from !== null || until !== null
}
