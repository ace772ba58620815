import type { CaseId } from '#model/ids.ts'
import type { IsoDate } from '#model/time/dates.ts'

/** A case as it was known on a day; without a day, today. */
export function asOfHref(caseId: CaseId, day?: IsoDate): string {
  return day === undefined ? `/cases/${caseId}/as-of` : `/cases/${caseId}/as-of/${day}`
}
