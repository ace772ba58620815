import type { SearchHit } from '../data/search.ts'
import { casePageHref, itemPage } from '../screens/case/case-pages.ts'
import { formHref } from '../shell/use-asked-form.ts'
import { entryHref } from '../timeline/timeline-address.ts'

/** Where a hit is opened. An entry is shown where it stands in its case, an item in its form. */
export function hitHref({ type, caseId, documentId, entryId, item }: SearchHit): string {
  switch (type) {
    case 'case':
      return casePageHref(caseId, 'timeline')
    case 'person':
      return casePageHref(caseId, 'people')
    case 'item': {
      if (item === null) return casePageHref(caseId, 'assessment')
      return formHref(
        casePageHref(caseId, itemPage(item.type)),
        { form: 'item', target: item.id },
        { of: item.type },
      )
    }
    case 'document':
      return documentId === null ? casePageHref(caseId, 'documents') : `/documents/${documentId}`
    case 'entry':
      return entryId === null ? casePageHref(caseId, 'timeline') : entryHref(caseId, entryId)
  }
}
