import type { CaseAsOf } from '#model/journal/case-as-of.ts'
import { NO_FILTER, type TimelineItem } from '#model/case/timeline.ts'
import type { CaseId } from '#model/ids.ts'
import { readCase } from '#store/queries/case-view.ts'
import { readDocument } from '#store/queries/document-parts.ts'
import { readTimeline, type TimelinePage } from '#store/queries/timeline.ts'
import type { Store } from '#store/store.ts'
import type { Viewing } from '#store/viewing.ts'
import { must } from '../must.ts'

/** Everything a case is, in one form for the tables and for the journal. */
export interface WholeCase {
  readonly [part: string]: unknown
}

/** A case as the screens read it from the tables now. */
export function presentCase(store: Store, caseId: CaseId, viewing: Viewing): WholeCase {
  const view = must(readCase(store, caseId, viewing))
  return plain({
    case: view.case,
    steps: view.steps,
    municipalityPeriods: view.municipalityPeriods,
    people: view.people,
    deadlines: view.deadlines,
    documents: view.documents.map((shown) => {
      // What is concluded stands in the fields of the version, which are compared there.
      const { document, conclusion: _, ...line } = shown
      const { version } = must(readDocument(store, document.id))
      return { document, ...line, fields: version.fields, sections: version.sections }
    }),
    attachments: view.attachments,
    items: view.items.toSorted(byId),
    timeline: wholeTimeline(store, caseId),
    commitments: view.commitments.map(({ commitment }) => commitment),
    links: store.sqlite
      .prepare<[string, string, string], string>(
        `select iif(case_id = ?, linked_case_id, case_id) from case_links
         where case_id = ? or linked_case_id = ? order by 1`,
      )
      .pluck()
      .all(caseId, caseId, caseId),
  })
}

/** The same of a case as its journal tells it. */
export function caseOfJournal({ known }: CaseAsOf): WholeCase | null {
  if (known === null) return null
  return plain({
    case: known.case,
    steps: known.steps,
    municipalityPeriods: known.municipalityPeriods,
    people: known.people.map(({ part }) => part),
    deadlines: known.deadlines.map(({ computed }) => computed),
    documents: known.documents.map((document) => without(document, 'later')),
    attachments: known.attachments.map(({ attachment }) => attachment),
    items: known.items.map(({ item }) => item),
    timeline: known.timeline.map(({ item }) => item),
    commitments: known.commitments,
    links: known.links.map(({ caseId }) => caseId).sort(),
  })
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}

function without<T extends object, K extends keyof T>(whole: T, key: K): Omit<T, K> {
  const rest = { ...whole }
  delete rest[key]
  return rest
}

function wholeTimeline(store: Store, caseId: CaseId): TimelineItem[] {
  const items: TimelineItem[] = []
  let cursor: string | null = null
  do {
    const scope = { type: 'case', caseId } as const
    const page: TimelinePage = must(readTimeline(store, { scope, filter: NO_FILTER, cursor, limit: 100 }))
    items.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return items
}

/** As it crosses to the page: without what is not there. */
function plain(whole: WholeCase): WholeCase {
  return JSON.parse(JSON.stringify(whole)) as WholeCase
}
