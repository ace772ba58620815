import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { access, mkdir, open, readdir, realpath, rm, rmdir, stat } from 'node:fs/promises'
import { type Disk, realDisk } from '../vault/disk.ts'

/** Bytes read and written at once: large enough for a stick, small enough to stop soon. */
const CHUNK = 1024 * 1024

/** Told of bytes that are done; throws to stop what is under way. */
export type Step = (bytes: number) => void

/** What is known of a folder or file. */
export interface PathFacts {
  /** With every link followed. */
  readonly path: string
  readonly device: number
  /** Milliseconds since the Unix epoch. */
  readonly changedAt: number
}

/**
 * The file operations of backups, on top of those of the vault: each one step as far as a kill, a full disk or a stick that is
 * pulled out is concerned. An argument, so that tests can do all of that at every step.
 */
export interface BackupDisk extends Disk {
  /** Names in a folder; `null` when there is no such folder. */
  list(folder: string): Promise<readonly string[] | null>
  /** Makes one folder in a folder that must be there: a folder on a stick that is gone is not made anew. */
  addFolder(folder: string): Promise<void>
  /** Removes an empty folder. */
  removeFolder(folder: string): Promise<void>
  /** Removes a file, or a folder with all that is in it; a link, and not what it leads to. */
  removeTree(path: string): Promise<void>
  /** Copies the beginning of a file and waits until it is on the medium; gives the number of bytes. */
  copy(from: string, to: string, limit: number, step: Step): Promise<number>
  /** SHA-256 of a file, hexadecimal, and its length. */
  digest(file: string, step: Step): Promise<{ readonly sha256: string; readonly bytes: number }>
  /** Where a path truly lies, and when it was last changed; `null` when there is no such thing. */
  facts(path: string): Promise<PathFacts | null>
  /** Throws when the medium can only be read. */
  checkWritable(folder: string): Promise<void>
}

/** The file system of the computer. */
export const realBackupDisk: BackupDisk = {
  ...realDisk,

  async list(folder) {
    try {
      return await readdir(folder)
    } catch (error) {
      if (isAbsence(error)) return null
      throw error
    }
  },

  async addFolder(folder) {
    await mkdir(folder, { mode: 0o700 })
  },

  async removeFolder(folder) {
    await rmdir(folder)
  },

  async removeTree(path) {
    await rm(path, { recursive: true, force: true, maxRetries: 3 })
  },

  async copy(from, to, limit, step) {
    await using source = await open(from, 'r')
    await using target = await open(to, 'w', 0o600)
    const buffer = Buffer.allocUnsafe(CHUNK)
    let copied = 0
    while (copied < limit) {
      const { bytesRead } = await source.read(buffer, 0, Math.min(CHUNK, limit - copied), copied)
      if (bytesRead === 0) break
      for (let written = 0; written < bytesRead;) {
        written += (await target.write(buffer, written, bytesRead - written)).bytesWritten
      }
      copied += bytesRead
      step(bytesRead)
    }
    await target.sync()
    return copied
  },

  async digest(file, step) {
    await using source = await open(file, 'r')
    const hash = createHash('sha256')
    const buffer = Buffer.allocUnsafe(CHUNK)
    let bytes = 0
    for (;;) {
      const { bytesRead } = await source.read(buffer, 0, CHUNK, bytes)
      if (bytesRead === 0) return { sha256: hash.digest('hex'), bytes }
      hash.update(buffer.subarray(0, bytesRead))
      bytes += bytesRead
      step(bytesRead)
    }
  },

  async facts(path) {
    try {
      const { dev, mtimeMs } = await stat(path)
      return { path: await realpath(path), device: dev, changedAt: mtimeMs }
    } catch (error) {
      if (isAbsence(error)) return null
      throw error
    }
  },

  async checkWritable(folder) {
    await access(folder, constants.W_OK)
  },
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}
