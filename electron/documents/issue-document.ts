import type { GatePass } from '#model/document/gate.ts'
import { overlayDrafts } from '#model/document/overlay-drafts.ts'
import { paperOf } from '#model/document/paper-of-document.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import { err, type Result } from '#model/result.ts'
import type { Acting } from '#store/acting.ts'
import {
  type DocumentWithVersion,
  type FileBytes,
  issueVersion,
  versionDraftTarget,
} from '#store/repositories/documents.ts'
import type { Store } from '#store/store.ts'
import { decidedNames, type LeavingPapers } from '../leaks/paper-names.ts'
import type { OpenDocument } from './open-document.ts'
import type { Printer } from './pdf/printer.ts'
import { pdfName, renderDocument } from './render-document.ts'

/**
 * Issues a document: renders it once more without the draft's mark, as DOCX and as PDF, and freezes these bytes.
 * @param print `null` where nothing can be printed: then the DOCX is kept alone
 * @returns `document_issued`, `document_incomplete` when a finding of the gate has no reason to go past it, `names_undecided` when it
 * names somebody outside the case and nothing was decided of it
 */
export async function issueDocument(
  store: Store,
  open: OpenDocument,
  passes: readonly GatePass[],
  acting: Acting,
  print: Printer['print'] | null = null,
): Promise<Result<DocumentWithVersion, ErrorCode>> {
  if (open.version.status === 'issued') return err('document_issued')
  const passed = new Set(passes.map(({ requirement }) => requirement))
  if (open.findings.some(({ requirement }) => !passed.has(requirement))) return err('document_incomplete')
  const names = decidedNames(store, leavingOf(open))
  if (!names.ok) return names
  const docx = await renderDocument(open, 'issued')
  const pdf = print === null ? null : await printed(open, print)
  // The desk may have been locked meanwhile.
  if (!store.sqlite.open) return err('vault_locked')
  const written = overlayDrafts(open.version, open.drafts)
  return issueVersion(
    store,
    { versionId: open.version.id, ...written, docx, pdf, passes, names: names.value },
    acting,
  )
}

/** `null` where the desk was locked meanwhile; then nothing is issued either. */
async function printed(open: OpenDocument, print: Printer['print']): Promise<FileBytes | null> {
  const paper = paperOf(open, false)
  const bytes = await print(paper)
  return bytes === null ? null : { fileName: pdfName(open, paper), bytes }
}

/** A document as it is about to leave; drafts typed after an issuing are no part of it. */
export function leavingOf(open: OpenDocument): LeavingPapers {
  const drafts = open.version.status === 'issued' ? [] : open.drafts
  return {
    caseId: open.document.caseId,
    papers: [paperOf({ ...open, drafts }, false)],
    targetId: versionDraftTarget(open.version.id),
  }
}
