import { cpSync } from 'node:fs'
import path from 'node:path'
import { verifyJournal } from '#store/journal/read-journal.ts'
import { aBackedUpVault, countOf } from '../a-backed-up-vault.ts'
import { must, tempFolder } from '../temp-store.ts'
import { PASSPHRASE, vaultIn } from '../temporary-vault.ts'
import { type Kill, runUntilKilled } from './run-until-killed.ts'

/** A locked vault with three entries, and a backup that knows one of them. */
export interface RestoreBase {
  readonly vaultFolder: string
  /** The folder of backups, and the name of the one. */
  readonly folder: string
  readonly name: string
}

/** Makes a vault with three entries and a backup of when it had one. */
export async function aVaultWithBackup(): Promise<RestoreBase> {
  const given = await aBackedUpVault()
  given.write('Enne')
  const { name } = must(await given.backups.make())
  given.write('Pärast 1')
  given.write('Pärast 2')
  given.vault.lock()
  return { vaultFolder: given.vaultFolder, folder: given.folder, name }
}

/**
 * Kills a process that restores a backup, and opens what is left as the next start would.
 * @returns how many entries the vault then has, and whether the process was killed
 * @throws Error when the vault does not open or is damaged
 */
export async function killRestoring(base: RestoreBase, kill: Kill) {
  const target = path.join(tempFolder(), 'vault')
  cpSync(base.vaultFolder, target, { recursive: true })
  const { killed } = await runUntilKilled('restore-until-killed', [target, base.folder, base.name], kill)
  const vault = vaultIn(target)
  const { state } = await vault.status()
  if (state !== 'locked') throw new Error(`The vault is ${state}`)
  const { store } = must(await vault.unlock(PASSPHRASE))
  must(verifyJournal(store))
  const entries = countOf(store, 'entries')
  vault.lock()
  return { entries, killed }
}
