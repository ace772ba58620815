import path from 'node:path'
import type { CaseId } from '#model/ids.ts'
import { closeStore } from '#store/open-store.ts'
import { eraseCase } from '#store/repositories/erasure.ts'
import { sweepLog } from '#store/sweep-log.ts'
import { eraseLooseContents } from '../erase-loose-contents.ts'
import { aCase } from '../builders/case-intake.ts'
import { aFullCase, openedWith, plantedForms } from '../builders/full-case.ts'
import { foundInPages } from '../plain-pages.ts'
import { acting, must, tempStore, tempVault, viewing } from '../temp-store.ts'
import { factsOf, type TableFacts } from '../vault-facts.ts'
import { copyVault, type VaultCopy } from './released-vault.ts'

/** A closed vault with a case to be erased, and what it holds. */
export interface ErasingBase {
  readonly vault: VaultCopy
  readonly caseId: CaseId
  readonly facts: Readonly<Record<string, TableFacts>>
  /** Words of the case, as they may lie in a page. */
  readonly words: readonly string[]
}

/** Makes a vault with other cases and one to erase; the counselling it was opened with, which says the same, is gone already. */
export function anErasingBase(): ErasingBase {
  const vault = tempVault()
  const store = tempStore(vault)
  for (let other = 0; other < 5; other++) aCase(store)
  const caseId = aFullCase(store, { kept: true })
  for (const id of openedWith(store, caseId)) {
    must(eraseCase(store, { caseId: id, ground: 'not_needed' }, acting(), viewing()))
  }
  eraseLooseContents(store)
  sweepLog(store)
  const facts = factsOf(store)
  closeStore(store)
  const words = plantedForms()
  if (foundInPages(vault, words).length < 20) throw new Error('The case was not planted')
  // One that outlives the first test.
  return { vault: copyVault(path.dirname(vault.file), Buffer.from(vault.key)), caseId, facts, words }
}
