import { z } from 'zod'
import { EntryKind } from '#model/case/entry.ts'
import { Ground } from '#model/document/ground.ts'
import { CaseId, DocumentVersionId, EntryId } from '#model/ids.ts'
import { IsoDate } from '#model/time/dates.ts'
import { call } from './call.ts'

const versionId = DocumentVersionId

export const grounds = {
  /** What the paragraphs of a version rest on, and what they can rest on, newest first. */
  list: call(
    z.strictObject({ versionId }),
    z.strictObject({
      grounds: z.array(Ground),
      entries: z.array(
        z.strictObject({
          id: EntryId,
          caseId: CaseId,
          kind: EntryKind,
          occurredOn: IsoDate,
          words: z.string(),
          /** False for what no document names: own work, remarks on the worker's role. */
          isShared: z.boolean(),
        }),
      ),
    }),
  ),
  /** Says what a paragraph rests on; an empty list takes its ground away. */
  set: call(Ground.extend({ versionId }), z.null()),
}
