import type { FolderSync } from '#contract/backups.ts'

/** What the cloud services are called; the same in every language. */
export const SYNC_NAMES: Readonly<Record<Exclude<FolderSync, 'network'>, string>> = {
  onedrive: 'OneDrive',
  dropbox: 'Dropbox',
  google_drive: 'Google Drive',
  icloud: 'iCloud',
  nextcloud: 'Nextcloud',
}
