import { queryOptions } from '@tanstack/react-query'
import type { CaseId, PersonId, PersonMergeId } from '#model/ids.ts'

import { desk, valueOf } from './api.ts'
import { nowInstant } from './clock.ts'
import { refreshAll } from './query-client.ts'
import { noteSaved } from './saved-store.ts'

/** Records that may be of one person. */
export const mergeQueries = {
  alike: (caseId: CaseId) =>
    queryOptions({ queryKey: ['alike', caseId], queryFn: () => valueOf(desk.merges.alike({ caseId })) }),
  others: (personId: PersonId) =>
    queryOptions({
      queryKey: ['otherPeople', personId],
      queryFn: () => valueOf(desk.merges.others({ personId })),
    }),
} as const

/** Makes two records one; gives what it is undone by. */
export async function mergePeople(input: {
  readonly keptId: PersonId
  readonly goneId: PersonId
}): Promise<PersonMergeId> {
  const id = await valueOf(desk.merges.merge(input))
  noteSaved(nowInstant())
  await refreshAll()
  return id
}

/** Parts two records again. */
export async function unmergePeople(mergeId: PersonMergeId): Promise<void> {
  await valueOf(desk.merges.unmerge({ mergeId }))
  noteSaved(nowInstant())
  await refreshAll()
}
