import type { Draft } from '#model/draft.ts'

import { desk, valueOf } from './api.ts'
import { refreshAll } from './query-client.ts'

/** Puts a draft back that was thrown away. */
export async function restoreDraft({ caseId, targetId, content }: Omit<Draft, 'savedAt'>): Promise<void> {
  await valueOf(desk.drafts.save({ caseId, targetId, content }))
  await refreshAll()
}
