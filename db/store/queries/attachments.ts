import { and, asc, eq, isNull, type SQL } from 'drizzle-orm'
import type { Attachment } from '#model/case/attachment.ts'
import type { AttachmentId, CaseId, EntryId } from '#model/ids.ts'
import { err, ok, type Result } from '#model/result.ts'
import { attachmentFiles, attachments } from '../schema/attachments.ts'
import type { Connection, Store } from '../store.ts'
import { inIds } from './id-list.ts'

/** Where attachments are: with an entry, also one that is still a draft, or with the case as a whole. */
export interface AttachmentPlace {
  readonly caseId: CaseId
  readonly entryId: EntryId | null
}

/** Attachments of one place, in the order they were added; the contents are never read. */
export function listAttachments({ db }: Store, { caseId, entryId }: AttachmentPlace): Attachment[] {
  return entryId === null
    ? readCaseAttachments(db, caseId)
    : (readEntryAttachments(db, [caseId], [entryId]).get(entryId) ?? [])
}

/** An attachment without its content; `not_found` also once it was removed. */
export function readAttachment({ db }: Store, id: AttachmentId): Result<Attachment, 'not_found'> {
  const [attachment] = readAttachments(db, eq(attachments.id, id))
  return attachment === undefined ? err('not_found') : ok(attachment)
}

/** The content of an attachment, for writing a copy; `not_found` also once it was removed. */
export function readAttachmentContent({ db }: Store, id: AttachmentId): Result<Uint8Array, 'not_found'> {
  const found = db
    .select({ content: attachmentFiles.content })
    .from(attachments)
    .innerJoin(attachmentFiles, eq(attachmentFiles.sha256, attachments.sha256))
    .where(and(eq(attachments.id, id), isNull(attachments.removedAt)))
    .get()
  return found === undefined ? err('not_found') : ok(found.content)
}

/** Attachments of a case as a whole, in the order they were added; the contents are never read. */
export function readCaseAttachments(connection: Connection, caseId: CaseId): Attachment[] {
  return readAttachments(connection, and(eq(attachments.caseId, caseId), isNull(attachments.entryId)))
}

/** Attachments of entries, in the order they were added; an entry without any is not in the map. */
export function readEntryAttachments(
  connection: Connection,
  caseIds: readonly CaseId[],
  entryIds: readonly EntryId[],
): Map<EntryId | null, Attachment[]> {
  const ofEntries = and(inIds(attachments.caseId, caseIds), inIds(attachments.entryId, entryIds))
  return Map.groupBy(readAttachments(connection, ofEntries), ({ entryId }) => entryId)
}

/** Attachments that fit a condition, those removed among them. */
export function selectAttachments(connection: Connection, condition: SQL | undefined): Attachment[] {
  const { id, caseId, entryId, name, sha256, addedAt } = attachments
  return connection
    .select({ id, caseId, entryId, name, bytes: attachmentFiles.bytes, sha256, addedAt })
    .from(attachments)
    .innerJoin(attachmentFiles, eq(attachmentFiles.sha256, sha256))
    .where(condition)
    .orderBy(asc(attachments.id))
    .all()
}

function readAttachments(connection: Connection, condition: SQL | undefined): Attachment[] {
  return selectAttachments(connection, and(condition, isNull(attachments.removedAt)))
}
