import type { GatePass } from '#model/document/gate.ts'
import { overlayDrafts } from '#model/document/overlay-drafts.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import { err, type Result } from '#model/result.ts'
import type { Acting } from '#store/acting.ts'
import { type DocumentWithVersion, issueVersion } from '#store/repositories/documents.ts'
import type { Store } from '#store/store.ts'
import type { OpenDocument } from './open-document.ts'
import { renderDocument } from './render-document.ts'

/**
 * Issues a document: renders it once more without the draft's mark and freezes these bytes.
 * @returns `document_issued`, or `document_incomplete` when a finding of the gate has no reason to go past it
 */
export async function issueDocument(
  store: Store,
  open: OpenDocument,
  passes: readonly GatePass[],
  acting: Acting,
): Promise<Result<DocumentWithVersion, ErrorCode>> {
  if (open.version.status === 'issued') return err('document_issued')
  const passed = new Set(passes.map(({ requirement }) => requirement))
  if (open.findings.some(({ requirement }) => !passed.has(requirement))) return err('document_incomplete')
  const docx = await renderDocument(open, 'issued')
  // The desk may have been locked meanwhile.
  if (!store.sqlite.open) return err('vault_locked')
  const written = overlayDrafts(open.version, open.drafts)
  return issueVersion(store, { versionId: open.version.id, ...written, docx, passes }, acting)
}
