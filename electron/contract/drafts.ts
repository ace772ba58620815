import { z } from 'zod'
import { Draft, DraftContent } from '#model/draft.ts'
import { CaseId, DraftTargetId } from '#model/ids.ts'
import { Instant } from '#model/time/dates.ts'
import { call } from './call.ts'

const key = { caseId: CaseId, targetId: DraftTargetId }

export const drafts = {
  /** Drafts of one case, or of all cases with `null`. */
  list: call(z.strictObject({ caseId: CaseId.nullable() }), z.array(Draft)),
  /** Durable when the call returns. */
  save: call(z.strictObject({ ...key, content: DraftContent }), z.strictObject({ savedAt: Instant })),
  /** Throws the draft away; `field` as `draftField` gives it. */
  discard: call(z.strictObject({ ...key, field: z.string().max(60) }), z.null()),
}
