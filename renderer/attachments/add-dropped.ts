import { MAX_ATTACHMENT_BYTES } from '#model/case/attachment.ts'
import type { ErrorCode } from '#model/error-codes.ts'

import { callError } from '../data/api.ts'
import { dropAttachment, type AttachmentPlace } from '../data/attachments-mutations.ts'
import type { DroppedFile } from './dropped-files.ts'

/** Why a file was not added: a folder, or the code of the refusal. */
export type RefusalReason = 'folder' | ErrorCode

/** A file that was not added. */
export interface RefusedFile {
  readonly name: string
  readonly reason: RefusalReason
}

/** Adds dropped files one after another; those that cannot be added are named, and the others come in all the same. */
export async function addDropped(
  place: AttachmentPlace,
  files: readonly DroppedFile[],
): Promise<{ readonly added: number; readonly refused: readonly RefusedFile[] }> {
  const refused: RefusedFile[] = []
  for (const { name, file } of files) {
    const reason = file === null ? 'folder' : await addOne(place, file)
    if (reason !== null) refused.push({ name, reason })
  }
  return { added: files.length - refused.length, refused }
}

/** Adds one file. What is too large or empty is refused without being read. */
async function addOne(place: AttachmentPlace, file: File): Promise<RefusalReason | null> {
  if (file.size === 0) return 'attachment_empty'
  if (file.size > MAX_ATTACHMENT_BYTES) return 'attachment_too_large'
  const content = await contentOf(file)
  if (content === null) return 'file_not_readable'
  try {
    await dropAttachment(place, { name: file.name, content })
    return null
  } catch (thrown) {
    return callError(thrown).code
  }
}

/** What is in a file; `null` when it cannot be read, as when another program holds it or it is gone. */
async function contentOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}
