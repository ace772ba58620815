import { lstat, mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * The few file operations a vault is made of, each one step as far as a kill or a full disk is concerned. Given to the
 * service as an argument, so that tests can stop the program at every step.
 */
export interface Disk {
  /** Makes the folder and those above it; readable by their owner only where the system has such a thing. */
  makeFolder(folder: string): Promise<void>
  /** Size in bytes; `null` when there is no such file. */
  size(file: string): Promise<number | null>
  /** The first `limit` bytes; `null` when there is no such file. */
  read(file: string, limit: number): Promise<Uint8Array | null>
  /** Creates or overwrites a file and waits until its bytes are on the medium. */
  write(file: string, bytes: Uint8Array): Promise<void>
  /** Renames, replacing the target in one step. */
  rename(from: string, to: string): Promise<void>
  remove(file: string): Promise<void>
  /** Waits until the names in a folder are on the medium, where the system can do it (Windows cannot). */
  syncFolder(folder: string): Promise<void>
}

/** The file system of the computer. */
export const realDisk: Disk = {
  async makeFolder(folder) {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  },

  async size(file) {
    try {
      return (await lstat(file)).size
    } catch (error) {
      if (isAbsence(error)) return null
      throw error
    }
  },

  async read(file, limit) {
    try {
      await using handle = await open(file, 'r')
      const buffer = new Uint8Array(limit)
      let length = 0
      while (length < limit) {
        const { bytesRead } = await handle.read(buffer, length, limit - length)
        if (bytesRead === 0) break
        length += bytesRead
      }
      return buffer.subarray(0, length)
    } catch (error) {
      if (isAbsence(error)) return null
      throw error
    }
  },

  async write(file, bytes) {
    await using handle = await open(file, 'w', 0o600)
    await handle.writeFile(bytes)
    await handle.sync()
  },

  async rename(from, to) {
    // On Windows a virus scanner may hold a file for a moment after it was written.
    for (const delay of [20, 40, 80, 160, 320]) {
      try {
        return await rename(from, to)
      } catch (error) {
        if (!isMomentaryHold(error)) throw error
        await pause(delay)
      }
    }
    await rename(from, to)
  },

  async remove(file) {
    await rm(file, { force: true })
  },

  async syncFolder(folder) {
    if (process.platform === 'win32') return
    await using handle = await open(folder, 'r')
    await handle.sync()
  },
}

/** Writes a file so that at any kill either the old or the new content is there, whole. */
export async function writeAtomically(disk: Disk, file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.new`
  await disk.write(temporary, bytes)
  await disk.rename(temporary, file)
  await disk.syncFolder(path.dirname(file))
}

function isAbsence(error: unknown): boolean {
  return hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')
}

function isMomentaryHold(error: unknown): boolean {
  return process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].some((code) => hasCode(error, code))
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
