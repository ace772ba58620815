import { and, eq, isNotNull, isNull, notExists, or, sql } from 'drizzle-orm'
import { type Attachment, MAX_ATTACHMENT_BYTES } from '#model/case/attachment.ts'
import { freeAttachmentName, safeAttachmentName } from '#model/case/attachment-name.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import type { AttachmentId } from '#model/ids.ts'
import type { Act } from '#model/journal/act.ts'
import type { ActPayload } from '#model/journal/chain.ts'
import { err, ok, type Result } from '#model/result.ts'
import { type Acting, instantOf } from '../acting.ts'
import { sha256 as sha256Of } from '../journal/payload.ts'
import { recordAct } from '../journal/record-act.ts'
import { type AttachmentPlace, selectAttachments } from '../queries/attachments.ts'
import { caseExists } from '../queries/case-exists.ts'
import { inIds } from '../queries/id-list.ts'
import { attachmentFiles, attachments } from '../schema/attachments.ts'
import { drafts } from '../schema/drafts.ts'
import { entries, withdrawnEntries } from '../schema/entries.ts'
import type { Connection, Store } from '../store.ts'
import { change } from '../transaction.ts'

/** A file to be kept with a case. */
export interface AttachmentInput extends AttachmentPlace {
  /** As the file came; it is made safe, and free among its neighbours, before it is kept. */
  readonly name: string
  readonly content: Uint8Array
}

/**
 * Keeps a file with a case or one of its entries; a content already known is not kept twice. The entry may have no row
 * yet: attachments can be added while it is a draft.
 * @returns `attachment_empty`, `attachment_too_large`, or `not_found` for an unknown case or an entry of another
 */
export function addAttachment(
  store: Store,
  { caseId, entryId, name, content }: AttachmentInput,
  acting: Acting,
): Result<Attachment, ErrorCode> {
  const bytes = content.byteLength
  if (bytes === 0) return err('attachment_empty')
  if (bytes > MAX_ATTACHMENT_BYTES) return err('attachment_too_large')
  const sha256 = sha256Of(content)
  return change(store, (tx) => {
    if (!caseExists(tx, caseId) || isEntryOfOtherCase(tx, { caseId, entryId })) return err('not_found')
    if (!isContentKept(tx, sha256)) {
      tx.insert(attachmentFiles)
        .values({ sha256, bytes, content: Buffer.from(content.buffer, content.byteOffset, bytes) })
        .run()
    }
    const attachment: Attachment = {
      id: acting.newId() as AttachmentId,
      caseId,
      entryId,
      name: freeAttachmentName(safeAttachmentName(name), namesAt(tx, { caseId, entryId })),
      bytes,
      sha256,
      addedAt: instantOf(acting),
    }
    const { bytes: _, ...row } = attachment
    tx.insert(attachments).values(row).run()
    recordAttachmentAct(tx, 'attachment.added', attachment, { after: attachment }, acting)
    return ok(attachment)
  })
}

/** Removes an attachment; `restoreAttachment` takes that back until `purgeAttachments` comes. */
export function removeAttachment(
  store: Store,
  { id }: { readonly id: AttachmentId },
  acting: Acting,
): Result<null, ErrorCode> {
  return change(store, (tx) => {
    const before = findAttachment(tx, id, 'kept')
    if (before === null) return err('not_found')
    tx.update(attachments)
      .set({ removedAt: instantOf(acting) })
      .where(eq(attachments.id, id))
      .run()
    recordAttachmentAct(tx, 'attachment.removed', before, { before }, acting)
    return ok(null)
  })
}

/** Takes a removal back; `not_found` once the attachment is gone for good. */
export function restoreAttachment(
  store: Store,
  { id }: { readonly id: AttachmentId },
  acting: Acting,
): Result<Attachment, ErrorCode> {
  return change(store, (tx) => {
    const after = findAttachment(tx, id, 'removed')
    if (after === null) return err('not_found')
    tx.update(attachments).set({ removedAt: null }).where(eq(attachments.id, id)).run()
    recordAttachmentAct(tx, 'attachment.restored', after, { after }, acting)
    return ok(after)
  })
}

/** Journals that a copy was written where the specialist chose. */
export function recordCopyOut(
  store: Store,
  input: { readonly id: AttachmentId; readonly fileName: string },
  acting: Acting,
): Result<null, ErrorCode> {
  return recordCopy(store, 'attachment.copied_out', input, acting)
}

/** Journals that a temporary copy was handed to another program. */
export function recordOpenedOutside(
  store: Store,
  input: { readonly id: AttachmentId; readonly fileName: string },
  acting: Acting,
): Result<null, ErrorCode> {
  return recordCopy(store, 'attachment.opened_outside', input, acting)
}

/**
 * Erases what was removed, and what was added to an entry that has neither row nor draft any more: its draft was
 * discarded. Contents that none holds any more are then for `eraseLooseContent`. For unlocking and locking only: until then
 * a removal can be taken back, and a draft may be written again.
 * @returns how many attachments were erased
 */
export function purgeAttachments(store: Store, acting: Acting): Result<number, ErrorCode> {
  return change(store, (tx) => {
    const erased = selectAttachments(tx, or(isNotNull(attachments.removedAt), isOfNoEntry(tx)))
    const ids = erased.map(({ id }) => id)
    tx.delete(attachments).where(inIds(attachments.id, ids)).run()
    for (const before of erased) recordAttachmentAct(tx, 'attachment.erased', before, { before }, acting)
    return ok(erased.length)
  })
}

function recordCopy(
  store: Store,
  act: Act,
  { id, fileName }: { readonly id: AttachmentId; readonly fileName: string },
  acting: Acting,
): Result<null, ErrorCode> {
  return change(store, (tx) => {
    const attachment = findAttachment(tx, id, 'kept')
    if (attachment === null) return err('not_found')
    const { sha256, bytes } = attachment
    recordAttachmentAct(tx, act, attachment, { after: { fileName, sha256, bytes } }, acting)
    return ok(null)
  })
}

function recordAttachmentAct(
  tx: Connection,
  act: Act,
  { id, caseId }: Attachment,
  payload: ActPayload,
  acting: Acting,
): void {
  recordAct(tx, { act, subject: { type: 'attachment', id }, caseId, ...payload }, acting)
}

function findAttachment(tx: Connection, id: AttachmentId, state: 'kept' | 'removed'): Attachment | null {
  const inState = state === 'kept' ? isNull(attachments.removedAt) : isNotNull(attachments.removedAt)
  return selectAttachments(tx, and(eq(attachments.id, id), inState))[0] ?? null
}

function isEntryOfOtherCase(tx: Connection, { caseId, entryId }: AttachmentPlace): boolean {
  if (entryId === null) return false
  const entry = tx.select({ caseId: entries.caseId }).from(entries).where(eq(entries.id, entryId)).get()
  return entry !== undefined && entry.caseId !== caseId
}

function isContentKept(tx: Connection, sha256: string): boolean {
  const { sha256: column } = attachmentFiles
  return tx.select({ column }).from(attachmentFiles).where(eq(column, sha256)).get() !== undefined
}

/** Names in use at a place. Removed ones keep theirs, for they may come back. */
function namesAt(tx: Connection, { caseId, entryId }: AttachmentPlace): string[] {
  const sameEntry = entryId === null ? isNull(attachments.entryId) : eq(attachments.entryId, entryId)
  return tx
    .select({ name: attachments.name })
    .from(attachments)
    .where(and(eq(attachments.caseId, caseId), sameEntry))
    .all()
    .map(({ name }) => name)
}

/** True for attachments of an entry that was neither saved nor taken back, and is no longer being written. */
function isOfNoEntry(tx: Connection) {
  const { caseId, entryId } = attachments
  const entry = tx
    .select({ one: sql`1` })
    .from(entries)
    .where(and(eq(entries.id, entryId), eq(entries.caseId, caseId)))
  const draft = tx
    .select({ one: sql`1` })
    .from(drafts)
    .where(and(eq(drafts.caseId, caseId), sql`${drafts.targetId} = ${entryId}`))
  // Hidden with the entry, which may be reinstated.
  const withdrawn = tx
    .select({ one: sql`1` })
    .from(withdrawnEntries)
    .where(and(eq(withdrawnEntries.id, entryId), eq(withdrawnEntries.caseId, caseId)))
  return and(isNotNull(entryId), notExists(entry), notExists(withdrawn), notExists(draft))
}
