import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeStore } from '#store/open-store.ts'
import { eraseCase } from '#store/repositories/erasure.ts'
import { aCase } from '#tests/support/builders/case-intake.ts'
import { aFullCase, openedWith, plantedForms } from '#tests/support/builders/full-case.ts'
import { type ErasedBase, killErasing } from '#tests/support/kills/kill-erasing.ts'
import { copyVault, type VaultCopy } from '#tests/support/kills/released-vault.ts'
import { foundInPages } from '#tests/support/plain-pages.ts'
import { acting, must, tempStore, tempVault, viewing } from '#tests/support/temp-store.ts'
import { factsOf } from '#tests/support/vault-facts.ts'

/** A vault with other cases and one to erase; the counselling it was opened with, which says the same, is gone already. */
function aBase(): ErasedBase & { readonly vault: VaultCopy } {
  const vault = tempVault()
  const store = tempStore(vault)
  for (let other = 0; other < 5; other++) aCase(store)
  const caseId = aFullCase(store, { kept: true })
  for (const id of openedWith(store, caseId)) {
    must(eraseCase(store, { caseId: id, ground: 'not_needed' }, acting(), viewing()))
  }
  const facts = factsOf(store)
  closeStore(store)
  const words = plantedForms()
  if (foundInPages(vault, words).length < 20) throw new Error('The case was not planted')
  // One that outlives the first test.
  return { vault: copyVault(path.dirname(vault.file), Buffer.from(vault.key)), caseId, facts, words }
}

describe('a process killed while it erases a case', () => {
  let base: ReturnType<typeof aBase>
  let opened = 0
  let erased = 0

  beforeAll(async () => {
    base = aBase()
    const whole = await killErasing(base, { atStatement: 0 })
    opened = whole.openedAt ?? 0
    erased = whole.erasedAt ?? 0
  }, 60_000)
  afterAll(() => base.vault[Symbol.dispose]())

  it('at any of twenty statements leaves the case whole or nothing of it', { timeout: 240_000 }, async () => {
    // As many as there are tables to go through, at the least.
    expect(erased - opened).toBeGreaterThan(40)
    // As many steps as there are tables to go through, at the least.
    expect(erased - opened).toBeGreaterThan(40)
    const outcomes: boolean[] = []
    const step = Math.ceil((erased - opened) / 14)
    for (let statement = opened + 1; statement < erased - 6; statement += step) {
      outcomes.push((await killErasing(base, { atStatement: statement })).isErased)
    }
    // Around the commit, each one.
    for (let statement = erased - 6; statement <= erased; statement++) {
      outcomes.push((await killErasing(base, { atStatement: statement })).isErased)
    }
    // Nothing at first, everything from the commit on, never back.
    expect(outcomes).toContain(false)
    expect(outcomes).toContain(true)
    expect(outcomes.indexOf(true)).toBe(outcomes.lastIndexOf(false) + 1)
  })

  it('at any moment leaves the case whole or nothing of it', { timeout: 120_000 }, async () => {
    for (let moment = 0; moment < 10; moment++) {
      await expect(killErasing(base, { afterMs: moment * 4 })).resolves.toBeDefined()
    }
  })
})
