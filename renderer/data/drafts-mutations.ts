import type { DraftLine } from '#contract/desk.ts'
import { type Draft, draftField, formField } from '#model/draft.ts'

import { desk, valueOf } from './api.ts'
import { refreshAll } from './query-client.ts'

/** Puts a draft back that was thrown away. */
export async function restoreDraft({ caseId, targetId, content }: Omit<Draft, 'savedAt'>): Promise<void> {
  await valueOf(desk.drafts.save({ caseId, targetId, content }))
  await refreshAll()
}

/** Throws the draft behind a line away; gives what it held, `null` where it is gone already. */
export async function discardDraftOf(line: DraftLine): Promise<Draft | null> {
  const { caseId, targetId } = line
  const drafts = await valueOf(desk.drafts.list({ caseId }))
  const draft = drafts.find((one) => one.targetId === targetId && isOfLine(one, line))
  if (draft !== undefined) {
    await valueOf(desk.drafts.discard({ caseId, targetId, field: draftField(draft.content) }))
  }
  await refreshAll()
  return draft ?? null
}

function isOfLine({ content, savedAt }: Draft, line: DraftLine): boolean {
  if (line.form !== null) return draftField(content) === formField(line.form, line.part ?? undefined)
  // Sections of one version are told apart by when they were kept.
  return content.type === line.type && savedAt === line.savedAt
}
