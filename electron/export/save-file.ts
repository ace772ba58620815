import { open, rename, rm } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { err, ok, type Result } from '#model/result.ts'

/** Why a file chosen by the specialist could not be written. */
export type SaveFault = 'file_in_use' | 'file_not_writable' | 'disk_full'

/**
 * Writes a file whole or not at all: into a temporary neighbour first, then over the target. A target that is open in
 * Word on Windows cannot be replaced and stays as it was.
 */
export async function saveFile(target: string, bytes: Uint8Array): Promise<Result<null, SaveFault>> {
  const partial = path.join(path.dirname(target), `.${randomBytes(6).toString('hex')}.partial`)
  try {
    const file = await open(partial, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(partial, target)
    return ok(null)
  } catch (error) {
    // Where even the folder is gone there is nothing to remove.
    await rm(partial, { force: true }).catch(() => undefined)
    const fault = saveFault(error)
    if (fault === null) throw error
    return err(fault)
  }
}

/** What a file system error means to the specialist; `null` for one that is a bug. */
export function saveFault(error: unknown): SaveFault | null {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    // Windows gives EPERM or EBUSY for a file another program holds open.
    case 'EBUSY':
    case 'EPERM':
      return 'file_in_use'
    case 'EACCES':
    case 'EROFS':
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EISDIR':
    case 'ENAMETOOLONG':
    case 'EINVAL':
      return 'file_not_writable'
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk_full'
    default:
      return null
  }
}
