import { and, desc, eq, inArray, isNotNull, ne } from 'drizzle-orm'
import { formatCaseNumber } from '#model/case/case-number.ts'
import type { EarlierDocument } from '#model/document/earlier-document.ts'
import type { DocumentVersionId } from '#model/ids.ts'
import { err, ok, type Result } from '#model/result.ts'
import { findVersion } from '../repositories/documents.ts'
import { cases } from '../schema/cases.ts'
import { documents, documentVersions } from '../schema/documents.ts'
import { casePeople } from '../schema/people.ts'
import type { Store } from '../store.ts'

/**
 * Reads the newest issued version of another document of the same kind about the same child, in whatever case;
 * `null` where there is none. Four statements.
 */
export function readEarlierDocument(
  { db }: Store,
  versionId: DocumentVersionId,
): Result<EarlierDocument | null, 'not_found'> {
  const found = findVersion(db, versionId)
  if (found === null) return err('not_found')
  const { id, kind, caseId } = found.document
  const children = db
    .select({ personId: casePeople.personId })
    .from(casePeople)
    .where(and(eq(casePeople.caseId, caseId), eq(casePeople.role, 'child')))
  const casesOfChild = db
    .select({ caseId: casePeople.caseId })
    .from(casePeople)
    .where(and(inArray(casePeople.personId, children), eq(casePeople.role, 'child')))
  const newest = db
    .select({
      versionId: documentVersions.id,
      issuedOn: documentVersions.issuedOn,
      year: cases.year,
      ordinal: cases.ordinal,
    })
    .from(documentVersions)
    .innerJoin(documents, eq(documents.id, documentVersions.documentId))
    .innerJoin(cases, eq(cases.id, documents.caseId))
    .where(
      and(
        inArray(documents.caseId, casesOfChild),
        eq(documents.kind, kind),
        ne(documents.id, id),
        isNotNull(documentVersions.issuedAt),
      ),
    )
    .orderBy(desc(documentVersions.issuedAt), desc(documentVersions.id))
    .limit(1)
    .get()
  const earlier = newest === undefined ? null : findVersion(db, newest.versionId)
  if (newest === undefined || newest.issuedOn === null || earlier === null) return ok(null)
  const { fields, sections } = earlier.version
  return ok({
    caseId: earlier.document.caseId,
    documentId: earlier.document.id,
    caseNumber: formatCaseNumber(newest.year, newest.ordinal),
    issuedOn: newest.issuedOn,
    conclusion: fields.conclusion,
    sections,
  })
}
