import { z } from 'zod'
import { Draft, DraftContent, MAX_DRAFT_FIELD } from '#model/draft.ts'
import { CaseId, DraftTargetId } from '#model/ids.ts'
import { Instant } from '#model/time/dates.ts'
import { call } from './call.ts'

const key = { caseId: CaseId, targetId: DraftTargetId }

/** Names one draft; `field` as `draftField` gives it. */
export const DraftKey = z.strictObject({ ...key, field: z.string().max(MAX_DRAFT_FIELD) })
export type DraftKey = z.infer<typeof DraftKey>

/** The draft of the form a call commits: it is removed in the same transaction. Left out where nothing was typed. */
export const committed = { draft: DraftKey.optional() }

export const drafts = {
  /** Drafts of one case, or of all cases with `null`. */
  list: call(z.strictObject({ caseId: CaseId.nullable() }), z.array(Draft)),
  /** Durable when the call returns. */
  save: call(z.strictObject({ ...key, content: DraftContent }), z.strictObject({ savedAt: Instant })),
  /** Throws the draft away. */
  discard: call(DraftKey, z.null()),
}
