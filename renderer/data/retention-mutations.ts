import type { CaseKind } from '#model/case/kinds.ts'
import type { CaseId } from '#model/ids.ts'
import type { ErasureGround } from '#model/retention/erasure.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { desk, valueOf } from './api.ts'
import { queryClient, refreshAll } from './query-client.ts'
import type { FormDraftKey } from './use-form-draft.ts'

/** Keeps a closed case past its period. */
export async function keepCase(input: {
  readonly caseId: CaseId
  readonly until: IsoDate
  readonly reason: string
  readonly draft?: FormDraftKey
}): Promise<void> {
  await valueOf(desk.retention.keep(input))
  await refreshAll()
}

/** Sets how long closed cases of a kind are kept; `null` goes back to the period that ships. */
export async function setRetentionPeriod(input: {
  readonly kind: CaseKind
  readonly months: number | null
}): Promise<void> {
  await valueOf(desk.retention.setPeriod(input))
  await refreshAll()
}

/**
 * Erases a case, which the system asks about once more. Nothing of it stays in the page.
 * @param leave called once it is gone and before anything is asked for anew: its own screen would ask for it
 */
export async function eraseCase(
  input: { readonly caseId: CaseId; readonly ground: ErasureGround },
  leave?: () => unknown,
): Promise<void> {
  await valueOf(desk.retention.erase(input))
  await leave?.()
  const { caseId } = input
  // Its own answers at once, also where their screen is about to go; then every answer that nobody looks at.
  queryClient.removeQueries({ predicate: ({ queryKey }) => JSON.stringify(queryKey).includes(caseId) })
  queryClient.removeQueries({ type: 'inactive' })
  await refreshAll()
}
