import type { DocumentKind } from '#model/document/document-kind.ts'
import { initialLetterFields, initialSections, klatCaseFacts } from '#model/document/klat-opinion.ts'
import type { DocumentTemplate } from '#model/document/template.ts'
import { chooseTemplate } from '#model/document/templates.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import type { CaseId, DocumentId } from '#model/ids.ts'
import { err, ok, type Result } from '#model/result.ts'
import type { Acting } from '#store/acting.ts'
import { readCase } from '#store/queries/case-view.ts'
import { createDocument as storeDocument } from '#store/repositories/documents.ts'
import { getSettings } from '#store/repositories/settings.ts'
import type { Store } from '#store/store.ts'
import type { Viewing } from '#store/viewing.ts'

/** Begins a document in a case, filled with the facts of the case by the template in force today. */
export function createDocument(
  store: Store,
  { caseId, kind }: { readonly caseId: CaseId; readonly kind: DocumentKind },
  templates: readonly DocumentTemplate[],
  viewing: Viewing,
  acting: Acting,
): Result<DocumentId, ErrorCode> {
  const caseView = readCase(store, caseId, viewing)
  if (!caseView.ok) return caseView
  const template = chooseTemplate(templates, kind, viewing.today)
  if (!template.ok) return template
  const { profile } = getSettings(store)
  if (profile === null) return err('not_found')
  const facts = klatCaseFacts(caseView.value)
  const created = storeDocument(
    store,
    {
      caseId,
      kind,
      templateVersion: template.value.version,
      fields: initialLetterFields(facts, profile, viewing.today),
      sections: initialSections(facts, template.value),
    },
    acting,
  )
  return created.ok ? ok(created.value.document.id) : created
}
