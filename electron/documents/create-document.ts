import { kindDefinition } from '#model/case/kinds.ts'
import { documentFacts } from '#model/document/document-facts.ts'
import { documentDefinition } from '#model/document/definitions.ts'
import type { DocumentKind } from '#model/document/document-kind.ts'
import { firstLetterFields } from '#model/document/first-letter-fields.ts'
import type { DocumentTemplate } from '#model/document/template.ts'
import { chooseTemplate } from '#model/document/templates.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import type { CaseId, DocumentId } from '#model/ids.ts'
import { err, ok, type Result } from '#model/result.ts'
import type { Acting } from '#store/acting.ts'
import { readCaseLog, readSharedItems } from '#store/queries/case-log.ts'
import { readCase } from '#store/queries/case-view.ts'
import { createDocument as storeDocument } from '#store/repositories/documents.ts'
import { getSettings } from '#store/repositories/settings.ts'
import type { Store } from '#store/store.ts'
import type { Viewing } from '#store/viewing.ts'

/**
 * Begins a document in a case, filled with the facts and the log of the case by the template in force today.
 * @returns `bad_input` when a case of this kind has no such document, `not_found`, `template_missing`
 */
export function createDocument(
  store: Store,
  { caseId, kind }: { readonly caseId: CaseId; readonly kind: DocumentKind },
  templates: readonly DocumentTemplate[],
  viewing: Viewing,
  acting: Acting,
): Result<DocumentId, ErrorCode> {
  const caseView = readCase(store, caseId, viewing)
  if (!caseView.ok) return caseView
  // Asked before its facts are taken: those of another kind of case would not be there.
  if (!kindDefinition(caseView.value.case.kind).documents.includes(kind)) return err('bad_input')
  const template = chooseTemplate(templates, kind, viewing.today)
  if (!template.ok) return template
  const { profile } = getSettings(store)
  if (profile === null) return err('not_found')
  const start = { ...caseView.value, log: readCaseLog(store, caseId), items: readSharedItems(store, caseId) }
  const definition = documentDefinition(kind)
  const created = storeDocument(
    store,
    {
      caseId,
      kind,
      templateVersion: template.value.version,
      fields: firstLetterFields(documentFacts(start), profile, viewing.today),
      sections: definition.firstSections(start, template.value),
      grounds: definition.firstGrounds?.(start, template.value),
    },
    acting,
  )
  return created.ok ? ok(created.value.document.id) : created
}
