import { describe, expect, it } from 'vitest'

import type { SearchHit } from '#contract/search.ts'
import { CaseId, CaseItemId, DocumentId, EntryId } from '#model/ids.ts'
import { IsoDate } from '#model/time/dates.ts'
import { hitHref } from '../../../renderer/search/hit-address.ts'
import { hitGroups } from '../../../renderer/search/hit-groups.ts'

const caseId = CaseId.parse('0199a000-0000-7000-8000-000000000001')
const documentId = DocumentId.parse('0199a000-0000-7000-8000-000000000002')
const entryId = EntryId.parse('0199a000-0000-7000-8000-000000000003')
const item = {
  id: CaseItemId.parse('0199a000-0000-7000-8000-000000000004'),
  type: 'warning',
} as const
const hit = (type: SearchHit['type'], more: Partial<SearchHit> = {}): SearchHit => ({
  type,
  caseId,
  caseNumber: '2026/001',
  caseKind: 'enquiry',
  children: '',
  municipalityName: 'Elva vald',
  entryId: null,
  documentId: null,
  item: null,
  on: IsoDate.parse('2026-11-16'),
  snippet: [],
  ...more,
})

describe('hits', () => {
  it.each([
    [hit('case'), `/cases/${caseId}`],
    [hit('person'), `/cases/${caseId}/people`],
    [hit('entry', { entryId }), `/cases/${caseId}?entry=${entryId}`],
    [hit('entry'), `/cases/${caseId}`],
    [hit('item', { item }), `/cases/${caseId}/assessment?form=item&target=${item.id}&of=warning`],
    [hit('item'), `/cases/${caseId}/assessment`],
    [hit('document', { documentId }), `/documents/${documentId}`],
    [hit('document'), `/cases/${caseId}/documents`],
  ])('are opened where they stand: $type', (found, href) => {
    expect(hitHref(found)).toBe(href)
  })

  it('are grouped in a fixed order, each group as it was found', () => {
    const [first, second] = [hit('entry', { caseNumber: 'a' }), hit('entry', { caseNumber: 'b' })]
    const groups = hitGroups([first, hit('document'), second, hit('case')])
    expect(groups.map(({ type, hits }) => [type, hits.length])).toEqual([
      ['case', 1],
      ['entry', 2],
      ['document', 1],
    ])
    expect(groups[1]?.hits).toEqual([first, second])
  })
})
