import type { Document, DocumentVersion } from '#model/document/document.ts'
import type { GateFinding } from '#model/document/gate.ts'
import type { Grounding } from '#model/document/sources-annex.ts'
import { type DocumentSource, findingsOf } from '#model/document/paper-of-document.ts'
import type { DocumentTemplate } from '#model/document/template.ts'
import type { Draft } from '#model/draft.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import { err, ok, type Result } from '#model/result.ts'
import type { Letterhead, Profile } from '#model/specialist.ts'
import { readCaseMaterial } from '#store/queries/case-material.ts'
import { type CaseView, readCase } from '#store/queries/case-view.ts'
import type { DocumentParts } from '#store/queries/document-parts.ts'
import { readGrounding } from '#store/queries/grounding.ts'
import { getSettings } from '#store/repositories/settings.ts'
import type { Store } from '#store/store.ts'
import type { Viewing } from '#store/viewing.ts'

/** A document with all that it is made of and all that it lacks. */
export interface OpenDocument extends DocumentSource {
  readonly document: Document
  readonly version: DocumentVersion
  readonly versions: DocumentParts['versions']
  readonly template: DocumentTemplate
  readonly case: CaseView
  readonly profile: Profile
  readonly letterhead: Letterhead
  readonly drafts: Draft[]
  readonly findings: GateFinding[]
  readonly grounding: Grounding
}

/** Joins a document with its case, its template and the specialist. @returns `not_found`, `template_missing` */
export function openDocument(
  store: Store,
  parts: DocumentParts,
  templates: readonly DocumentTemplate[],
  viewing: Viewing,
): Result<OpenDocument, ErrorCode> {
  const { document, version } = parts
  const caseView = readCase(store, document.caseId, viewing)
  if (!caseView.ok) return caseView
  // A version keeps the template it was begun with, whatever the law has become since.
  const template = templates.find(
    ({ kind, version: number }) => kind === document.kind && number === version.templateVersion,
  )
  if (template === undefined) return err('template_missing')
  const { profile, letterhead } = getSettings(store)
  if (profile === null) return err('not_found')
  const source = {
    ...parts,
    template,
    case: caseView.value,
    material: readCaseMaterial(store, document.caseId),
    grounding: readGrounding(store, document.caseId, version.id),
    profile,
    letterhead,
  }
  return ok({ ...source, findings: findingsOf(source) })
}
