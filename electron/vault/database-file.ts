import path from 'node:path'
import type { Disk } from './disk.ts'

/** The encrypted database of a vault. */
export const DATABASE_FILE = 'vault.db'

const COMPANIONS = ['', '-wal', '-shm', '-journal', '.before-migration']

/** The path of a vault's database. */
export function databasePath(folder: string): string {
  return path.join(folder, DATABASE_FILE)
}

/**
 * Moves a database without a header out of the way, to `vault.db.orphan-<time>`. It is what a creation that was killed
 * leaves behind, or what remains when somebody removed the headers: then the headers may yet turn up in a backup, so
 * nothing is deleted.
 */
export async function setAsideOrphan(disk: Disk, folder: string, now: number): Promise<void> {
  const database = databasePath(folder)
  const orphan = await freeName(
    disk,
    `${database}.orphan-${new Date(now).toISOString().replace(/[-:.]/g, '')}`,
  )
  // The companions keep their endings, so that SQLite finds them again; the database itself goes last.
  for (const companion of COMPANIONS.toReversed()) {
    if ((await disk.size(database + companion)) !== null) {
      await disk.rename(database + companion, orphan + companion)
    }
  }
}

async function freeName(disk: Disk, wanted: string): Promise<string> {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}-${number}`
    const sizes = await Promise.all(COMPANIONS.map((companion) => disk.size(name + companion)))
    if (sizes.every((size) => size === null)) return name
  }
}
