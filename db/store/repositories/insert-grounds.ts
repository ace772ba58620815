import type { Ground } from '#model/document/ground.ts'
import type { DocumentVersionId } from '#model/ids.ts'
import { sectionGrounds } from '../schema/documents.ts'
import type { Connection } from '../store.ts'

/** Writes the grounds of paragraphs that have none yet. */
export function insertGrounds(
  tx: Connection,
  versionId: DocumentVersionId,
  grounds: readonly Ground[],
): void {
  const rows = grounds.flatMap(({ key, paragraphId, entryIds }) =>
    [...new Set(entryIds)].map((entryId) => ({ versionId, key, paragraphId, entryId })),
  )
  if (rows.length > 0) tx.insert(sectionGrounds).values(rows).run()
}
