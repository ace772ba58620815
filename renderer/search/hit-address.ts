import type { SearchHit } from '../data/search.ts'
import { casePageHref } from '../screens/case/case-pages.ts'
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
      const page = casePageHref(caseId, 'assessment')
      return item === null ? page : formHref(page, { form: 'item', target: item.id }, { of: item.type })
    }
    case 'document':
      return documentId === null ? casePageHref(caseId, 'documents') : `/documents/${documentId}`
    case 'entry':
      return entryId === null ? casePageHref(caseId, 'timeline') : entryHref(caseId, entryId)
  }
}
