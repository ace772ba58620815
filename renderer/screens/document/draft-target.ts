import { DraftTargetId, type DocumentVersionId } from '#model/ids.ts'

/** Drafts of a document's parts belong to the version they are written in. */
export function draftTargetOf(versionId: DocumentVersionId): DraftTargetId {
  return DraftTargetId.parse(versionId)
}
