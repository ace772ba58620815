import { and, eq } from 'drizzle-orm'
import type { ErrorCode } from '#model/error-codes.ts'
import type { Ground } from '#model/document/ground.ts'
import type { DocumentVersionId } from '#model/ids.ts'
import { err, ok, type Result } from '#model/result.ts'
import type { Acting } from '../acting.ts'
import { recordAct } from '../journal/record-act.ts'
import { groundEntries } from '../queries/ground-entries.ts'
import { readGrounds } from '../queries/section-grounds.ts'
import { sectionGrounds } from '../schema/documents.ts'
import type { Store } from '../store.ts'
import { change } from '../transaction.ts'
import { findVersion } from './documents.ts'
import { insertGrounds } from './insert-grounds.ts'

/**
 * Says what a paragraph of a draft rests on; an empty list takes its ground away.
 * @returns `not_found` for an unknown version or an entry of another case, `document_issued`
 */
export function setGround(
  store: Store,
  input: { readonly versionId: DocumentVersionId } & Ground,
  acting: Acting,
): Result<null, ErrorCode> {
  return change(store, (tx) => {
    const { versionId, key, paragraphId, entryIds } = input
    const found = findVersion(tx, versionId)
    if (found === null) return err('not_found')
    if (found.version.status === 'issued') return err('document_issued')
    const { caseId } = found.document
    const known = new Set(groundEntries(tx, caseId).map(({ id }) => id))
    const before = readGrounds(tx, versionId).find(
      (one) => one.key === key && one.paragraphId === paragraphId,
    )
    const kept = new Set(before?.entryIds)
    // One that was taken back or erased since may stay: what is written rested on it.
    if (entryIds.some((id) => !known.has(id) && !kept.has(id))) return err('not_found')
    const ofParagraph = and(
      eq(sectionGrounds.versionId, versionId),
      eq(sectionGrounds.key, key),
      eq(sectionGrounds.paragraphId, paragraphId),
    )
    tx.delete(sectionGrounds).where(ofParagraph).run()
    insertGrounds(tx, versionId, [{ key, paragraphId, entryIds }])
    const place = { key, paragraphId }
    recordAct(
      tx,
      {
        act: 'document.ground_changed',
        subject: { type: 'document_version', id: versionId },
        caseId,
        before: { ...place, entries: before?.entryIds.length ?? 0 },
        after: { ...place, entries: entryIds.length },
      },
      acting,
    )
    return ok(null)
  })
}
