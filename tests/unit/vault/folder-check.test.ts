import { describe, expect, it } from 'vitest'
import { looksSynced } from '#electron/vault/folder-check.ts'

describe('a folder', () => {
  it.each([
    ['C:\\Users\\mari\\OneDrive\\toolaud', 'onedrive'],
    ['C:\\Users\\mari\\OneDrive - Sotsiaalkindlustusamet\\Dokumendid', 'onedrive'],
    ['/Users/mari/Library/CloudStorage/OneDrive-Personal/vault', 'onedrive'],
    ['C:\\Users\\mari\\Dropbox (Isiklik)\\vault', 'dropbox'],
    ['/home/mari/Dropbox/vault', 'dropbox'],
    ['G:\\My Drive\\vault', 'google_drive'],
    ['/Users/mari/Library/CloudStorage/GoogleDrive-mari@example.org/vault', 'google_drive'],
    ['C:\\Users\\mari\\Google Drive\\vault', 'google_drive'],
    ['C:\\Users\\mari\\iCloudDrive\\vault', 'icloud'],
    ['/Users/mari/Library/Mobile Documents/vault', 'icloud'],
    ['/home/mari/Nextcloud/vault', 'nextcloud'],
    ['\\\\server\\share\\vault', 'network'],
    ['//server/share/vault', 'network'],
    ['\\\\?\\UNC\\server\\share\\vault', 'network'],
  ])('%s looks as if it were %s', (folder, kind) => {
    expect(looksSynced(folder)).toBe(kind)
  })

  it.each([
    'C:\\Users\\mari\\AppData\\Local\\Peaspetsialisti töölaud\\vault',
    '\\\\?\\C:\\Users\\mari\\vault',
    '/home/mari/.local/share/vault',
    'C:\\Users\\mari\\Dropboxes\\vault',
    'C:\\onedriver\\vault',
    '',
  ])('%j looks local', (folder) => {
    expect(looksSynced(folder)).toBeNull()
  })
})
