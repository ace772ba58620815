import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createJournalVerifier } from '#electron/journal/journal-verifier.ts'
import type { VerifyProgress } from '#electron/journal/verify-task.ts'
import { verifyJournal } from '#store/journal/read-journal.ts'
import { saveEntry } from '#store/repositories/entries.ts'
import { recordLock } from '#store/repositories/vault.ts'
import { aCase } from '#tests/support/builders/case-intake.ts'
import { anEntry } from '#tests/support/builders/entry.ts'
import { acting, must, tempStore, tempVault } from '#tests/support/temp-store.ts'

const verify = createJournalVerifier(
  path.resolve(import.meta.dirname, '../../../electron/journal/verify-worker.ts'),
)

/** An open vault with so many rows that a check takes more than one step. */
function aVault() {
  const vault = tempVault()
  const store = tempStore(vault)
  for (let index = 0; index < 1200; index++) must(recordLock(store, acting()))
  return { store, task: () => ({ file: vault.file, key: Buffer.from(vault.key) }) }
}

describe('the thread that checks the journal', () => {
  it('checks beside the open vault, says how far it is, and takes the key it was given', async () => {
    const { store, task } = aVault()
    must(saveEntry(store, anEntry(aCase(store)), acting()))
    const said: VerifyProgress[] = []
    const given = task()
    const { signal } = new AbortController()
    const outcome = await verify(given, { signal, report: (progress) => said.push(progress) })
    expect(outcome).toEqual({ state: 'whole', head: must(verifyJournal(store)) })
    expect(said.map(({ done }) => done)).toEqual([500, 1000])
    expect(said.every(({ of }) => of > 1200)).toBe(true)
    expect(given.key.every((byte) => byte === 0)).toBe(true)
  })

  it('ends when it is stopped, and has found nothing', async () => {
    const { task } = aVault()
    const stopping = new AbortController()
    const outcome = verify(task(), { signal: stopping.signal, report: () => stopping.abort() })
    expect(await outcome).toBeNull()
    expect(await verify(task(), { signal: stopping.signal, report: () => undefined })).toBeNull()
  })

  it('says why it could not read, and finds nothing then', async () => {
    const { task } = aVault()
    const { signal } = new AbortController()
    const wrong = { ...task(), key: Buffer.alloc(32, 7) }
    expect(await verify(wrong, { signal, report: () => undefined })).toEqual({
      state: 'failed',
      code: 'vault_damaged',
    })
  })
})
