import { cpSync } from 'node:fs'
import path from 'node:path'
import { realBackupDisk } from '#electron/backup/backup-disk.ts'
import { findBackups } from '#electron/backup/backup-folder.ts'
import { countOf } from '../a-backed-up-vault.ts'
import { must, tempFolder } from '../temp-store.ts'
import { PASSPHRASE, vaultIn } from '../temporary-vault.ts'
import { checkWhole } from './kill-saving.ts'
import type { RestoreBase } from './kill-restoring.ts'
import { type Kill, runUntilKilled } from './run-until-killed.ts'

/**
 * Kills a process that makes a backup beside an earlier one, and proves that the vault is as it was and that whatever
 * calls itself a backup has a whole manifest.
 * @returns how many backups there are, and whether the process was killed
 * @throws Error that says what does not hold
 */
export async function killBackingUp(base: RestoreBase, kill: Kill) {
  const root = tempFolder()
  const target = path.join(root, 'vault')
  const folder = path.join(root, 'stick')
  cpSync(base.vaultFolder, target, { recursive: true })
  cpSync(base.folder, folder, { recursive: true })
  const { killed } = await runUntilKilled('back-up-until-killed', [target, folder], kill)
  const found = (await findBackups(realBackupDisk, folder)) ?? []
  if (!found.every(({ manifest }) => manifest.ok)) throw new Error('A half-made backup calls itself one')
  const vault = vaultIn(target)
  const { store } = must(await vault.unlock(PASSPHRASE))
  checkWhole(store)
  const entries = countOf(store, 'entries')
  vault.lock()
  if (entries !== 3) throw new Error(`The vault has ${entries} entries instead of 3`)
  return { backups: found.length, killed }
}
