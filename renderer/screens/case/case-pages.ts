import type { CaseKind } from '#model/case/kinds.ts'
import { isKlatItem } from '#model/klat/item-types.ts'

/** The pages of a case, in the order of the index. The first has no name in the address. */
export const CASE_PAGES = [
  'timeline',
  'people',
  'assessment',
  'klat',
  'documents',
  'deadlines',
  'data',
] as const
export type CasePage = (typeof CASE_PAGES)[number]

/** The page an address names; the timeline for anything else. */
export function readCasePage(name: string | undefined): CasePage {
  return CASE_PAGES.find((page) => page === name) ?? 'timeline'
}

/** The address of a page of a case. */
export function casePageHref(caseId: string, page: CasePage): string {
  return page === 'timeline' ? `/cases/${caseId}` : `/cases/${caseId}/${page}`
}

/** Pages that cases of a kind have: "KLAT" is that of an opinion alone. */
export function pagesOf(kind: CaseKind): readonly CasePage[] {
  return CASE_PAGES.filter((page) => page !== 'klat' || kind === 'klat_opinion')
}

/** The page on which items of a type stand. */
export function itemPage(type: string): CasePage {
  return isKlatItem(type) ? 'klat' : 'assessment'
}
