import { open, stat } from 'node:fs/promises'
import { MAX_ATTACHMENT_BYTES } from '#model/case/attachment.ts'
import { err, ok, type Result } from '#model/result.ts'

/** Why a chosen file cannot become an attachment. */
export type ReadFault = 'attachment_too_large' | 'attachment_empty' | 'file_in_use' | 'file_not_readable'

/**
 * Reads a file the specialist chose, whole. Its size is looked at first, so that a huge file costs no memory; one that
 * another program is still writing is `file_in_use`; a folder or anything else that is no file is `file_not_readable`.
 */
export async function readChosenFile(file: string): Promise<Result<Uint8Array, ReadFault>> {
  try {
    const found = await stat(file)
    // Asked before opening: a pipe would wait for whoever writes to it.
    if (!found.isFile()) return err('file_not_readable')
    if (found.size === 0) return err('attachment_empty')
    if (found.size > MAX_ATTACHMENT_BYTES) return err('attachment_too_large')
    const content = await readUpTo(file, found.size + 1)
    return content.length === found.size ? ok(content) : err('file_in_use')
  } catch (error) {
    const fault = readFault(error)
    if (fault === null) throw error
    return err(fault)
  }
}

async function readUpTo(file: string, limit: number): Promise<Uint8Array> {
  await using handle = await open(file, 'r')
  const buffer = new Uint8Array(limit)
  let length = 0
  while (length < limit) {
    const { bytesRead } = await handle.read(buffer, length, limit - length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return buffer.subarray(0, length)
}

/** What a file system error means for a file to be read; `null` for one that is a bug. */
export function readFault(error: unknown): ReadFault | null {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    // Windows: another program holds the file, or a part of it, for itself.
    case 'EBUSY':
      return 'file_in_use'
    case 'EPERM':
    case 'EACCES':
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EISDIR':
    case 'ELOOP':
    case 'ENAMETOOLONG':
    case 'EINVAL':
    case 'EIO':
    case 'ENXIO':
    case 'ETIMEDOUT':
    // Windows has many more reasons than Node has names: a cloud file that is not on this machine, for one.
    case 'UNKNOWN':
      return 'file_not_readable'
    default:
      return null
  }
}
