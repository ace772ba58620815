import path from 'node:path'
import { z } from 'zod'
import { type Disk, writeAtomically } from './disk.ts'

/** Lies beside the header, as a locked vault has no other place to write to. */
export const FAILED_UNLOCKS_FILE = 'vault.failed-unlocks'

const FREE_ATTEMPTS = 3
const MAX_DELAY_MS = 30_000
const MAX_COUNT = 1_000_000

const Content = z.strictObject({ failed: z.int().min(0).max(MAX_COUNT) })

/** How long to wait before a passphrase is tried, after so many wrong ones: 0, 0, 0, then 1, 2, 4, 8, 16, 30 s. */
export function unlockDelay(failed: number): number {
  if (failed < FREE_ATTEMPTS) return 0
  return Math.min(MAX_DELAY_MS, 1000 * 2 ** Math.min(failed - FREE_ATTEMPTS, 10))
}

/**
 * Wrong passphrases since the last ones were journaled. A damaged file counts as none and is written anew at the next
 * wrong one: whoever can damage it could as well remove it, or copy the vault and guess elsewhere, so it protects
 * nothing by itself and must never keep the owner out. What withstands guessing is the passphrase and Argon2id.
 */
export async function readFailedUnlocks(disk: Disk, folder: string): Promise<number> {
  const bytes = await disk.read(path.join(folder, FAILED_UNLOCKS_FILE), 256)
  if (bytes === null) return 0
  try {
    return Content.parse(JSON.parse(new TextDecoder().decode(bytes))).failed
  } catch {
    return 0
  }
}

/** Keeps the count; none means no file. */
export async function writeFailedUnlocks(disk: Disk, folder: string, failed: number): Promise<void> {
  const file = path.join(folder, FAILED_UNLOCKS_FILE)
  if (failed === 0) return disk.remove(file)
  const content = JSON.stringify({ failed: Math.min(failed, MAX_COUNT) })
  await writeAtomically(disk, file, new TextEncoder().encode(content))
}
