import { z } from 'zod'
import { ExportChoice } from '#model/export/export-choice.ts'
import { CaseId, DocumentVersionId } from '#model/ids.ts'
import { LeakDecision, LeakHit } from '#model/leak/leak.ts'
import { call } from './call.ts'

/** Places that name people of other cases, and what was decided of them so far. */
export const NamesFound = z.strictObject({ hits: z.array(LeakHit), decisions: z.array(LeakDecision) })
export type NamesFound = z.infer<typeof NamesFound>

export const leaks = {
  /** In the newest text of a version, its unsaved drafts included. */
  ofDocument: call(z.strictObject({ versionId: DocumentVersionId }), NamesFound),
  /** In all pages of an export. */
  ofExport: call(
    z.strictObject({ caseId: CaseId, choice: ExportChoice, recipient: z.string().max(300) }),
    NamesFound,
  ),
}
