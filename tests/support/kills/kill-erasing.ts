import { isDeepStrictEqual } from 'node:util'
import { erasureOf } from '#store/queries/erasures.ts'
import { closeStore, openStore } from '#store/open-store.ts'
import { eraseLooseContents } from '../erase-loose-contents.ts'
import { sweepLog } from '#store/sweep-log.ts'
import { must } from '../must.ts'
import { foundInPages } from '../plain-pages.ts'
import { factsOf } from '../vault-facts.ts'
import type { ErasingBase } from './erasing-base.ts'
import { checkWhole } from './kill-saving.ts'
import { copyVault, MIGRATIONS, type VaultCopy } from './released-vault.ts'
import { type Kill, runUntilKilled } from './run-until-killed.ts'

/** What a process said of an erasing before it was killed. */
export interface ErasingKilled {
  readonly isErased: boolean
  /** Statements run when the vault was open, and when the case was said to be erased; `null` where that was not said. */
  readonly openedAt: number | null
  readonly erasedAt: number | null
}

/**
 * Kills a process that erases a case. What is left is opened as the desk opens it: the case is there whole or gone whole, and
 * where it is gone no page holds a word of it.
 * @throws Error that says what is half there
 */
export async function killErasing(base: ErasingBase, kill: Kill): Promise<ErasingKilled> {
  using vault = copyVault(base.vault.folder, base.vault.key)
  const args = [vault.file, vault.key.toString('hex'), MIGRATIONS, base.caseId]
  const { lines } = await runUntilKilled('erase-until-killed', args, kill)
  const saidAt = (word: string) => {
    const line = lines.find((one) => one.startsWith(`${word} `))
    return line === undefined ? null : Number(line.slice(word.length))
  }

  const store = must(openStore({ file: vault.file, key: vault.key, migrationsFolder: MIGRATIONS }))
  let isErased = false
  try {
    checkWhole(store)
    isErased = erasureOf(store.db, base.caseId) !== null
    if (!isErased && saidAt('erased') !== null) throw new Error('Said to be erased, and is there')
    if (!isErased && !isDeepStrictEqual(factsOf(store), base.facts)) throw new Error('Half erased')
    eraseLooseContents(store)
    if (!sweepLog(store)) throw new Error('The log was not emptied')
    if (isErased) proveForgotten(vault, base.words)
  } finally {
    closeStore(store)
  }
  if (isErased) proveForgotten(vault, base.words)
  return { isErased, openedAt: saidAt('opened'), erasedAt: saidAt('erased') }
}

function proveForgotten(vault: VaultCopy, words: readonly string[]): void {
  const found = foundInPages(vault, words)
  if (found.length > 0) throw new Error(`Erased, and still in some page: ${found.join(', ')}`)
}
