import { queryOptions } from '@tanstack/react-query'
import type { ExportChoice } from '#model/export/export-choice.ts'
import type { CaseId, DocumentVersionId, DraftTargetId } from '#model/ids.ts'
import { formField } from '#model/draft.ts'
import type { LeakFields } from '#model/leak/decision-draft.ts'
import type { LeakKey } from '#model/leak/leak.ts'

import { desk, valueOf } from './api.ts'

/** Names of people of other cases in the newest text of a version. Not kept after a visit. */
export const documentLeaksQuery = (versionId: DocumentVersionId) =>
  queryOptions({
    queryKey: ['leaks', versionId],
    queryFn: () => valueOf(desk.leaks.ofDocument({ versionId })),
    staleTime: 0,
    gcTime: 0,
  })

/** The same in all pages of an export. */
export const exportLeaksQuery = (caseId: CaseId, choice: ExportChoice, recipient: string) =>
  queryOptions({
    queryKey: ['leaks', caseId, choice, recipient],
    queryFn: () => valueOf(desk.leaks.ofExport({ caseId, choice, recipient })),
    staleTime: 0,
    gcTime: 0,
  })

/** What leaves the desk with decisions on names: a version, or for an export the case. */
export interface LeavingTarget {
  readonly caseId: CaseId
  readonly targetId: DraftTargetId
}

/** Keeps a decision that was taken on one place for another. */
export async function keepLeakDecision(
  { caseId, targetId }: LeavingTarget,
  key: LeakKey,
  value: LeakFields,
): Promise<void> {
  const content = { type: 'form', form: 'leak_decision', part: key, value } as const
  await valueOf(desk.drafts.save({ caseId, targetId, content }))
}

/** Takes a decision back. */
export async function dropLeakDecision({ caseId, targetId }: LeavingTarget, key: LeakKey): Promise<void> {
  await valueOf(desk.drafts.discard({ caseId, targetId, field: formField('leak_decision', key) }))
}
