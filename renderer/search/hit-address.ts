import { NO_FILTER } from '#model/case/timeline.ts'

import type { SearchHit } from '../data/search.ts'
import { casePageHref } from '../screens/case/case-pages.ts'
import { writeFilter } from '../timeline/timeline-address.ts'

/** Where a hit is opened. An entry is shown in its case among those of its day. */
export function hitHref({ type, caseId, documentId, on }: SearchHit): string {
  switch (type) {
    case 'case':
      return casePageHref(caseId, 'timeline')
    case 'person':
      return casePageHref(caseId, 'people')
    case 'document':
      return documentId === null ? casePageHref(caseId, 'documents') : `/documents/${documentId}`
    case 'entry': {
      const day = writeFilter(new URLSearchParams(), { ...NO_FILTER, from: on, until: on })
      return `${casePageHref(caseId, 'timeline')}?${day.toString()}`
    }
  }
}
