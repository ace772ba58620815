import path from 'node:path'
import type { BackupProgress } from '#model/backup/backup.ts'
import { err, ok, type Result } from '#model/result.ts'
import { verifyJournal } from '#store/journal/read-journal.ts'
import { closeStore, openStore } from '#store/open-store.ts'
import { databasePath } from '../vault/database-file.ts'
import { readHeader } from '../vault/header-file.ts'
import { diskFault } from '../vault/vault-error.ts'
import type { BackupDisk } from './backup-disk.ts'
import { type BackupErrorCode, folderFault, Stopped } from './backup-error.ts'
import { type BackupPlace, pathOf, readManifest } from './backup-folder.ts'
import { BACKUP_FILES, type Manifest } from './backup-format.ts'
import { checkDatabase } from './check-database.ts'
import { emptyWorkFolder } from './work-folder.ts'

/** A backup to be copied into the vault's own folder and compared with what it says of itself. */
export interface FetchBackup {
  readonly task: 'fetch'
  readonly place: BackupPlace
  /** Emptied first. */
  readonly into: string
}

/** A backup to be tried: copied, opened with the key of the vault, brought to the present schema, and removed again. */
export interface RehearseBackup {
  readonly task: 'rehearse'
  readonly place: BackupPlace
  readonly into: string
  readonly migrationsFolder: string
}

/** What fetching works with. */
export interface FetchParts {
  readonly disk: BackupDisk
  /** Throws `Stopped` to stop. */
  readonly report: (stage: BackupProgress['stage'], done: number, total: number) => void
}

/**
 * Copies a backup and compares the copy with the manifest, byte by byte through its hashes.
 * @returns `backup_missing`, `backup_damaged` or `backup_newer`; a fault of the folder it lies in, or of the vault's own
 */
export async function fetchBackup(
  { place, into }: Omit<FetchBackup, 'task'>,
  { disk, report }: FetchParts,
): Promise<Result<Manifest, BackupErrorCode>> {
  try {
    const manifest = await readManifest(disk, place)
    if (manifest === null)
      return err((await disk.facts(place.folder)) ? 'backup_missing' : 'backup_folder_gone')
    if (!manifest.ok) return manifest
    await prepareFolder(disk, into)
    const { files } = manifest.value
    const total = 2 * Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0)
    let done = 0
    const step = (bytes: number) => report('copying', (done += bytes), Math.max(total, done))
    for (const name of BACKUP_FILES) {
      const expected = files[name]
      const copy = path.join(into, name)
      await copyInto(disk, path.join(pathOf(place), name), copy, step)
      const { sha256, bytes } = await disk.digest(copy, step)
      if (sha256 !== expected.sha256 || bytes !== expected.bytes) return err('backup_damaged')
    }
    await disk.syncFolder(into)
    const header = await readHeader(disk, into)
    if (!header.ok && header.error === 'vault_newer') return err('backup_newer')
    if (!header.ok || header.value.header.vaultId !== manifest.value.vaultId) return err('backup_damaged')
    return manifest
  } catch (error) {
    if (error instanceof Stopped) return err('cancelled')
    if (error instanceof OwnDiskFault) return err(error.code)
    const fault = folderFault(error)
    if (fault === null) throw error
    return err(fault)
  }
}

/**
 * Proves that a backup can be restored: by this program, with the key of the vault, to what its manifest says. The copy is
 * removed whatever comes of it.
 * @returns also `backup_other_key`: whole, but made before the key was changed
 */
export async function rehearseBackup(
  given: RehearseBackup,
  parts: FetchParts & { readonly key: Uint8Array },
): Promise<Result<Manifest, BackupErrorCode>> {
  const { disk, key, report } = parts
  try {
    const fetched = await fetchBackup(given, parts)
    if (!fetched.ok) return fetched
    const manifest = fetched.value
    report('opening', 0, 0)
    const file = databasePath(given.into)
    const fault = checkDatabase(file, key, manifest)
    if (fault === 'not_readable') return err('backup_other_key')
    if (fault !== null) return err('backup_damaged')
    report('opening', 0, 0)
    const store = openStore({ file, key, migrationsFolder: given.migrationsFolder })
    if (!store.ok) return err(openFault(store.error))
    try {
      return verifyJournal(store.value, manifest.head).ok ? ok(manifest) : err('backup_damaged')
    } finally {
      closeStore(store.value)
    }
  } catch (error) {
    if (error instanceof Stopped) return err('cancelled')
    const own = diskFault(error)
    if (own === null) throw error
    return err(own === 'vault_full_disk' ? own : 'vault_folder_unwritable')
  } finally {
    await emptyWorkFolder(disk, given.into).catch(() => undefined)
  }
}

function openFault(failure: string): BackupErrorCode {
  if (failure === 'vault_newer') return 'backup_newer'
  return failure === 'vault_full_disk' || failure === 'vault_folder_unwritable' ? failure : 'backup_damaged'
}

/** The vault's own disk refused, and not the medium the backup lies on. */
class OwnDiskFault extends Error {
  override name = 'OwnDiskFault'
  readonly code: BackupErrorCode

  constructor(cause: unknown) {
    super('The vault’s disk refused', { cause })
    this.code = diskFault(cause) === 'vault_full_disk' ? 'vault_full_disk' : 'vault_folder_unwritable'
  }
}

async function prepareFolder(disk: BackupDisk, into: string): Promise<void> {
  try {
    await emptyWorkFolder(disk, into)
    await disk.makeFolder(into)
  } catch (error) {
    if (diskFault(error) === null) throw error
    throw new OwnDiskFault(error)
  }
}

/** Of the two ends of a copy, only the vault's own disk is written to: a full or closed one is that one. */
async function copyInto(
  disk: BackupDisk,
  from: string,
  to: string,
  step: (bytes: number) => void,
): Promise<void> {
  try {
    await disk.copy(from, to, Infinity, step)
  } catch (error) {
    if (diskFault(error) === 'vault_full_disk') throw new OwnDiskFault(error)
    throw error
  }
}
