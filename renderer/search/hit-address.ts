import type { SearchHit } from '../data/search.ts'
import { casePageHref } from '../screens/case/case-pages.ts'
import { entryHref } from '../timeline/timeline-address.ts'

/** Where a hit is opened. An entry is shown where it stands in its case. */
export function hitHref({ type, caseId, documentId, entryId }: SearchHit): string {
  switch (type) {
    case 'case':
      return casePageHref(caseId, 'timeline')
    case 'person':
      return casePageHref(caseId, 'people')
    case 'document':
      return documentId === null ? casePageHref(caseId, 'documents') : `/documents/${documentId}`
    case 'entry':
      return entryId === null ? casePageHref(caseId, 'timeline') : entryHref(caseId, entryId)
  }
}
