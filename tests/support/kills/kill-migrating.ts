import { existsSync } from 'node:fs'
import { migrationCopyOf } from '#store/migrate.ts'
import { closeStore, openStore } from '#store/open-store.ts'
import { must } from '../must.ts'
import { tableFacts } from '../vault-facts.ts'
import { checkWhole } from './kill-saving.ts'
import { copyVault, MIGRATIONS, type VaultCopy } from './released-vault.ts'
import { type Kill, runUntilKilled } from './run-until-killed.ts'

/**
 * Kills a process that brings an older vault to the present schema, then opens the vault and proves that it has every row
 * it had.
 * @param base a vault of an older program
 * @param rows what it held, by table
 * @returns how many statements the whole migration takes, where the process was not killed; otherwise 0
 */
export async function killMigrating(
  base: VaultCopy,
  rows: Readonly<Record<string, number>>,
  kill: Kill,
): Promise<number> {
  using vault = copyVault(base.folder, base.key)
  const args = [vault.file, vault.key.toString('hex'), MIGRATIONS]
  const { lines, killed } = await runUntilKilled('migrate-until-killed', args, kill)

  const store = must(openStore({ file: vault.file, key: vault.key, migrationsFolder: MIGRATIONS }))
  try {
    checkWhole(store)
    for (const [table, before] of Object.entries(rows)) {
      const now = tableFacts(store, table).rows
      if (now !== before) throw new Error(`${table} has ${now} rows instead of ${before}`)
    }
  } finally {
    closeStore(store)
  }
  if (existsSync(migrationCopyOf(vault.file))) throw new Error('A copy of the vault was left')
  return killed ? 0 : Number(lines.at(-1)?.split(' ')[1])
}
