import { and, eq } from 'drizzle-orm'
import type { CaseMaterial } from '#model/document/case-material.ts'
import type { CaseId } from '#model/ids.ts'
import { entries } from '../schema/entries.ts'
import type { Store } from '../store.ts'
import { openedWith, readSharedItems } from './case-log.ts'
import { inIds } from './id-list.ts'

/** Reads what a document takes from its case and from the one it was opened with, in a fixed number of statements a case. */
export function readCaseMaterial(store: Store, caseId: CaseId): CaseMaterial {
  const review = store.db
    .select({ id: entries.id })
    .from(entries)
    .where(
      and(inIds(entries.caseId, [caseId, ...openedWith(store.db, caseId)]), eq(entries.kind, 'star_review')),
    )
    .limit(1)
    .get()
  return { items: readSharedItems(store, caseId), isStarReviewed: review !== undefined }
}
