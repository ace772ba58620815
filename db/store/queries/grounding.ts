import { drawnEntries } from '#model/document/drawing.ts'
import type { Grounding } from '#model/document/sources-annex.ts'
import type { CaseId, DocumentVersionId } from '#model/ids.ts'
import type { Store } from '../store.ts'
import { groundEntries } from './ground-entries.ts'
import { readGrounds } from './section-grounds.ts'

/** Reads what the paragraphs of a version rest on, as far as a document may name it. */
export function readGrounding({ db }: Store, caseId: CaseId, versionId: DocumentVersionId): Grounding {
  const grounds = readGrounds(db, versionId)
  if (grounds.length === 0) return { grounds, entries: [] }
  return { grounds, entries: drawnEntries(groundEntries(db, caseId)) }
}
