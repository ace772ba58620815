import { useInfiniteQuery, useQueries } from '@tanstack/react-query'
import type { CaseView } from '#contract/cases.ts'
import { NO_FILTER, type TimelineScope } from '#model/case/timeline.ts'
import type { PersonId } from '#model/ids.ts'
import type { Person } from '#model/person/person.ts'

import { CallFailed } from '../../data/api.ts'
import { queries } from '../../data/queries.ts'

/** A child with all cases that concern it. */
export interface ChildWithCases {
  readonly child: Person
  /** Newest first. */
  readonly cases: readonly CaseView[]
}

/**
 * Who the child is and which cases concern it. The timeline leads to one of the cases, that one to those tied to it, and
 * of these the child's own are kept.
 */
export function useChild(personId: PersonId): {
  readonly data: ChildWithCases | undefined
  readonly error: unknown
  readonly retry: () => void
} {
  const scope: TimelineScope = { type: 'child', personId }
  const timeline = useInfiniteQuery(queries.timeline(scope, NO_FILTER))
  const firstId = timeline.data?.pages[0]?.items[0]?.case.caseId
  const firstIds = firstId === undefined ? [] : [firstId]
  const [first] = useQueries({ queries: firstIds.map((id) => queries.case(id)) })
  const others = useQueries({ queries: (first?.data?.linked ?? []).map(({ id }) => queries.case(id)) })
  const isWaiting = first?.data === undefined || others.some(({ isPending }) => isPending)
  const views = [first?.data, ...others.map(({ data }) => data)].filter((view) => view !== undefined)
  const cases = views
    .filter((view) => view.people.some(({ role, person }) => role === 'child' && person.id === personId))
    .toSorted((a, b) => b.case.requestedOn.localeCompare(a.case.requestedOn))
  const child = cases[0]?.people.find(({ person }) => person.id === personId)?.person
  const isNobody = timeline.data !== undefined && firstId === undefined
  const failure = timeline.error ?? first?.error ?? others.find(({ error }) => error !== null)?.error ?? null
  return {
    data: isWaiting || child === undefined ? undefined : { child, cases },
    error: isNobody ? new CallFailed({ code: 'not_found' }) : failure,
    retry: () => void Promise.all([timeline.refetch(), first?.refetch()]),
  }
}
