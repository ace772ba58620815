import { asc, eq } from 'drizzle-orm'
import type { DocumentKind } from '#model/document/document-kind.ts'
import { LetterFields, type Section } from '#model/document/document.ts'
import { RichText } from '#model/text/rich-text.ts'
import { readJson } from '#store/rows.ts'
import { documentFiles, documents, documentSections, documentVersions } from '#store/schema/documents.ts'
import type { Store } from '#store/store.ts'

/** An issued document of a written story, as generated cases copy it. */
export interface DocumentPattern {
  readonly templateVersion: string
  readonly fields: LetterFields
  readonly sections: readonly Section[]
  readonly file: {
    readonly fileName: string
    readonly sha256: string
    readonly size: number
    readonly bytes: Buffer
  }
}

/** One issued document of each kind there is. */
export function documentPatterns({ db }: Store): ReadonlyMap<DocumentKind, DocumentPattern> {
  const patterns = new Map<DocumentKind, DocumentPattern>()
  const issued = db
    .select()
    .from(documents)
    .innerJoin(documentVersions, eq(documentVersions.documentId, documents.id))
    .innerJoin(documentFiles, eq(documentFiles.versionId, documentVersions.id))
    .all()
  for (const { documents: document, document_versions: version, document_files: kept } of issued) {
    if (patterns.has(document.kind)) continue
    const sections = db
      .select()
      .from(documentSections)
      .where(eq(documentSections.versionId, version.id))
      .orderBy(asc(documentSections.position))
      .all()
    const { fileName, sha256, size, bytes } = kept
    patterns.set(document.kind, {
      templateVersion: version.templateVersion,
      fields: readJson(LetterFields, version.fields),
      sections: sections.map(({ key, text }) => ({ key, text: readJson(RichText, text) })),
      file: { fileName, sha256, size, bytes },
    })
  }
  return patterns
}
