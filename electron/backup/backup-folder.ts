import path from 'node:path'
import { err, type Result } from '#model/result.ts'
import type { BackupDisk } from './backup-disk.ts'
import {
  ALL_FILES,
  decodeManifest,
  isBackupName,
  type Manifest,
  MANIFEST_FILE,
  MAX_MANIFEST_BYTES,
  PARTIAL,
  REMOVING,
} from './backup-format.ts'

/** A finished backup as found in a folder. */
export interface FoundBackup {
  readonly folder: string
  readonly name: string
  /** What it says of itself; sizes agree with it. Whether the bytes do is not looked at here. */
  readonly manifest: Result<Manifest, 'backup_damaged' | 'backup_newer'>
}

/** Where a backup lies. */
export interface BackupPlace {
  readonly folder: string
  readonly name: string
}

/** The path of a backup's own folder. */
export function pathOf({ folder, name }: BackupPlace): string {
  return path.join(folder, name)
}

/** Reads what a backup says of itself and compares the sizes of its files; `null` when there is none. */
export async function readManifest(
  disk: BackupDisk,
  place: BackupPlace,
): Promise<Result<Manifest, 'backup_damaged' | 'backup_newer'> | null> {
  const bytes = await disk.read(path.join(pathOf(place), MANIFEST_FILE), MAX_MANIFEST_BYTES + 1)
  if (bytes === null) return null
  const manifest = decodeManifest(bytes)
  if (!manifest.ok) return manifest
  for (const [file, { bytes: size }] of Object.entries(manifest.value.files)) {
    if ((await disk.size(path.join(pathOf(place), file))) !== size) return err('backup_damaged')
  }
  return manifest
}

/** The finished backups in a folder, or the folder itself if it is one; the newest first, unreadable ones last. */
export async function findBackups(disk: BackupDisk, folder: string): Promise<FoundBackup[] | null> {
  const names = await disk.list(folder)
  if (names === null) return null
  if (names.includes(MANIFEST_FILE)) {
    const own = { folder: path.dirname(folder), name: path.basename(folder) }
    const manifest = await readManifest(disk, own)
    return manifest === null ? [] : [{ ...own, manifest }]
  }
  const found: FoundBackup[] = []
  for (const name of names.filter(isBackupName)) {
    const manifest = await readManifest(disk, { folder, name })
    // A file that is called so is no backup; a folder that is, and says nothing of itself, was one.
    if (manifest === null && (await disk.list(pathOf({ folder, name }))) === null) continue
    found.push({ folder, name, manifest: manifest ?? err('backup_damaged') })
  }
  const madeAt = ({ manifest }: FoundBackup) => (manifest.ok ? manifest.value.madeAt : '')
  return found.sort((a, b) => (madeAt(a) < madeAt(b) ? 1 : madeAt(a) > madeAt(b) ? -1 : 0))
}

/**
 * Removes one backup. It first gets another name, so that a kill leaves nothing that looks whole. Only files that a backup is
 * made of are removed; anything else in its folder keeps the folder.
 */
export async function removeBackup(disk: BackupDisk, place: BackupPlace): Promise<void> {
  const going = pathOf({ ...place, name: `${place.name}${REMOVING}` })
  if ((await disk.size(pathOf(place))) === null) return
  await disk.rename(pathOf(place), going)
  await emptyFolder(disk, going)
}

/** Removes what killed makings and removals of this vault's backups have left. */
export async function cleanFolder(disk: BackupDisk, folder: string, vaultId: string): Promise<void> {
  for (const name of (await disk.list(folder)) ?? []) {
    const ending = [PARTIAL, REMOVING].find((end) => name.endsWith(end))
    if (ending === undefined) continue
    const whole = name.slice(0, -ending.length)
    if (!isBackupName(whole) || !whole.endsWith(vaultId.slice(0, 8))) continue
    await emptyFolder(disk, path.join(folder, name))
  }
}

/** Removes the files of a backup, the manifest first, and then the folder if nothing else is in it. */
export async function emptyFolder(disk: BackupDisk, folder: string): Promise<void> {
  const names = (await disk.list(folder)) ?? []
  for (const name of ALL_FILES) if (names.includes(name)) await disk.remove(path.join(folder, name))
  if (((await disk.list(folder)) ?? ['gone']).length === 0) await disk.removeFolder(folder)
}
