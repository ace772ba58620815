import { queryOptions } from '@tanstack/react-query'
import type { CaseId, EntryId } from '#model/ids.ts'

import { desk, valueOf } from './api.ts'

/** What is asked before entries are put right, and what was taken back. */
export const correctionQueries = {
  leftOut: (entryId: EntryId, caseId: CaseId) =>
    queryOptions({
      queryKey: ['leftOut', entryId, caseId],
      queryFn: () => valueOf(desk.corrections.leftOut({ entryId, caseId })),
    }),
  withdrawnEntries: (caseId: CaseId) =>
    queryOptions({
      queryKey: ['withdrawnEntries', caseId],
      queryFn: () => valueOf(desk.corrections.withdrawnEntries({ caseId })),
    }),
} as const
