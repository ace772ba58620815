import type { ErrorCode } from '#model/error-codes.ts'
import type { CaseId, PersonId } from '#model/ids.ts'
import { ok, type Result } from '#model/result.ts'
import type { Acting } from '../acting.ts'
import { sha256 } from '../journal/payload.ts'
import { recordAct } from '../journal/record-act.ts'
import type { Store } from '../store.ts'
import { change } from '../transaction.ts'
import type { FileBytes } from './documents.ts'

/**
 * Journals that a person's data were written out, in each case they are from, so that erasing a case takes its row's
 * payload along; outside any case where there is none.
 */
export function recordDataExport(
  store: Store,
  input: { readonly personId: PersonId; readonly caseIds: readonly CaseId[] } & FileBytes,
  acting: Acting,
): Result<null, ErrorCode> {
  return change(store, (tx) => {
    const { personId, caseIds, fileName, bytes } = input
    const subject = { type: 'person', id: personId } as const
    const after = { fileName, sha256: sha256(bytes), size: bytes.byteLength }
    for (const caseId of caseIds.length === 0 ? [null] : caseIds) {
      recordAct(tx, { act: 'person.data_exported', subject, caseId, after }, acting)
    }
    return ok(null)
  })
}
