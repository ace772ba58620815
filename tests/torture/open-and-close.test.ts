import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { verifyJournal } from '#store/journal/read-journal.ts'
import { must } from '#tests/support/must.ts'
import { filesIn, lockedVault, PASSPHRASE, vaultIn } from '#tests/support/temporary-vault.ts'

const CYCLES = 10_000
/** After these the program has read all it reads, and what it holds must not grow any more. */
const WARM = 1000
const MIB = 1024 * 1024

it('a vault opened and closed ten thousand times leaves no file, no handle and no memory behind', async () => {
  using folder = await lockedVault()
  const files = filesIn(folder.path)
  const vault = vaultIn(folder.path)
  let before = { handles: 0, memory: 0 }
  for (let cycle = 1; cycle <= CYCLES; cycle++) {
    must(await vault.unlock(PASSPHRASE))
    vault.lock()
    if (cycle === WARM) before = held()
  }
  const after = held()
  expect(filesIn(folder.path)).toEqual(files)
  expect(after.handles).toBeLessThanOrEqual(before.handles)
  expect(after.memory - before.memory).toBeLessThan(64 * MIB)
  const { store } = must(await vault.unlock(PASSPHRASE))
  must(verifyJournal(store))
  vault.lock()
})

/** Open files, where the system tells, and memory of the process in bytes. */
function held() {
  const handles = process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0
  return { handles, memory: process.memoryUsage().rss }
}
