import path from 'node:path'
import { err, ok, type Result } from '#model/result.ts'
import { type FolderSync, looksSynced } from '../vault/folder-check.ts'
import type { BackupDisk } from './backup-disk.ts'
import { type FolderFault, folderFault } from './backup-error.ts'

/** What a folder for backups is not ideal for, although it will do. */
export interface TargetAdvice {
  /** On the disk of the vault: it does not help when the computer is lost or its disk breaks. */
  readonly isSameDisk: boolean
  /** Copied or served by somebody: the backups are encrypted, but somebody else keeps them. */
  readonly synced: FolderSync | null
}

/**
 * Whether backups can be kept in a folder. Nothing is written to find out: a folder that looks writable and is not says so at
 * the first file.
 */
export async function checkTarget(
  disk: BackupDisk,
  folder: string,
  vaultFolder: string,
): Promise<Result<TargetAdvice, FolderFault | 'backup_inside_vault'>> {
  try {
    const target = await disk.facts(folder)
    if (target === null || (await disk.list(folder)) === null) return err('backup_folder_gone')
    const vault = await disk.facts(vaultFolder)
    if (vault !== null && isWithin(target.path, vault.path)) return err('backup_inside_vault')
    await disk.checkWritable(folder)
    const synced = looksSynced(folder) ?? looksSynced(target.path)
    return ok({ isSameDisk: vault?.device === target.device, synced })
  } catch (error) {
    const fault = folderFault(error)
    if (fault === null) throw error
    return err(fault)
  }
}

function isWithin(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner)
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way))
}
