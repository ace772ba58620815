import { NO_FILTER } from '#model/case/timeline.ts'
import type { JournalLine } from '#model/journal/journal-line.ts'

import { writeFilter } from '../../timeline/timeline-address.ts'
import { asOfHref } from '../common/as-of-href.ts'

/** Where what a line is about can be looked at now; `null` where it is nothing that opens, or is not there any more. */
export function lineHref({ case: tag, target }: JournalLine): string | null {
  if (tag === null) return null
  switch (target?.type) {
    case 'entry': {
      const { occurredOn } = target
      const day = writeFilter(new URLSearchParams(), { ...NO_FILTER, from: occurredOn, until: occurredOn })
      return `/cases/${tag.caseId}?${day.toString()}`
    }
    case 'person':
      return `/cases/${tag.caseId}/people`
    case 'deadline':
      return `/cases/${tag.caseId}/deadlines`
    case 'document':
      return `/documents/${target.documentId}`
    case 'as_of':
      return asOfHref(tag.caseId, target.day)
    default:
      return null
  }
}
