import { asc, eq } from 'drizzle-orm'
import type { Ground } from '#model/document/ground.ts'
import type { DocumentVersionId } from '#model/ids.ts'
import { sectionGrounds } from '../schema/documents.ts'
import type { Connection } from '../store.ts'

/** What the paragraphs of a version rest on. */
export function readGrounds(connection: Connection, versionId: DocumentVersionId): Ground[] {
  const { key, paragraphId, entryId } = sectionGrounds
  const rows = connection
    .select({ key, paragraphId, entryId })
    .from(sectionGrounds)
    .where(eq(sectionGrounds.versionId, versionId))
    .orderBy(asc(key), asc(paragraphId), asc(entryId))
    .all()
  const groups = Map.groupBy(rows, (row) => `${row.key} ${row.paragraphId}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    return [{ key: first.key, paragraphId: first.paragraphId, entryIds: group.map((row) => row.entryId) }]
  })
}
