import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { Disk } from './disk.ts'
import { type DiskFault, diskFault } from './vault-error.ts'

/** Makes the folder if needed and tries a file in it, as rights on Windows are only known by trying. */
export async function checkFolder(disk: Disk, folder: string): Promise<DiskFault | null> {
  const probe = path.join(folder, `.write-test-${randomUUID()}`)
  try {
    await disk.makeFolder(folder)
    await disk.write(probe, new Uint8Array(4096))
    await disk.remove(probe)
    return null
  } catch (error) {
    const fault = diskFault(error)
    if (fault === null) throw error
    return fault
  }
}

/** Who copies or serves a folder behind our back. */
export type FolderSync = 'onedrive' | 'dropbox' | 'google_drive' | 'icloud' | 'nextcloud' | 'network'

const SYNCED_FOLDERS: readonly (readonly [RegExp, FolderSync])[] = [
  // "OneDrive", "OneDrive - Sotsiaalkindlustusamet", and "OneDrive-Personal" on macOS.
  [/^onedrive(\s*-.*)?$/i, 'onedrive'],
  [/^dropbox(\s*\(.*\)|-.*)?$/i, 'dropbox'],
  [/^(google\s*drive(\s*\(.*\)|-.*)?|googledrive(-.*)?|my drive|drivefs)$/i, 'google_drive'],
  [/^(icloud\s*drive|mobile documents)$/i, 'icloud'],
  [/^nextcloud\d*$/i, 'nextcloud'],
]

/**
 * Whether a folder looks as if a cloud service copied it or it lay on a network drive, judged by its name alone. Such a
 * service takes the database and its log at different moments, which damages them, and carries the vault out of the
 * computer. `null` when nothing was noticed; a drive letter mapped to a server cannot be noticed.
 */
export function looksSynced(folder: string): FolderSync | null {
  const device = /^[\\/]{2}[?.][\\/](unc[\\/])?/i.exec(folder)
  if (device ? device[1] !== undefined : /^[\\/]{2}[^\\/]/.test(folder)) return 'network'
  for (const segment of folder.split(/[\\/]/)) {
    const known = SYNCED_FOLDERS.find(([pattern]) => pattern.test(segment.trim()))
    if (known) return known[1]
  }
  return null
}
