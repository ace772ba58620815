/** The pages of a case, in the order of the index. The first has no name in the address. */
export const CASE_PAGES = ['timeline', 'people', 'assessment', 'documents', 'deadlines', 'data'] as const
export type CasePage = (typeof CASE_PAGES)[number]

/** The page an address names; the timeline for anything else. */
export function readCasePage(name: string | undefined): CasePage {
  return CASE_PAGES.find((page) => page === name) ?? 'timeline'
}

/** The address of a page of a case. */
export function casePageHref(caseId: string, page: CasePage): string {
  return page === 'timeline' ? `/cases/${caseId}` : `/cases/${caseId}/${page}`
}
