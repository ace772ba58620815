import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { err } from '#model/result.ts'
import { acquireProcessLock, LOCK_FILE } from '#electron/vault/process-lock.ts'
import { killCreating, stepsOfCreation } from '#tests/support/kills/kill-creating.ts'
import { builtProgram } from '#tests/support/programs/programs.ts'
import { lockedVault, PASSPHRASE, temporaryFolder, vaultIn } from '#tests/support/temporary-vault.ts'

/** Runs a program of these tests in a process of its own. */
function run(name: Parameters<typeof builtProgram>[0], ...args: string[]): ChildProcess {
  return spawn(process.execPath, [builtProgram(name), ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** Waits until a process has said its first word. */
async function firstWord(child: ChildProcess): Promise<string> {
  const { stdout } = child
  if (stdout === null) throw new Error('The process has no output')
  const [chunk] = (await once(stdout, 'data')) as [Buffer]
  return chunk.toString().trim()
}

describe('two processes', () => {
  it('cannot have a vault open at once, and a killed one leaves it free and whole', async () => {
    using folder = await lockedVault()
    const holder = run('hold-vault', folder.path)
    try {
      expect(await firstWord(holder)).toBe('open')
      const vault = vaultIn(folder.path)
      expect(await vault.unlock(PASSPHRASE)).toEqual(err({ code: 'vault_in_use' }))
      expect((await vault.status()).state).toBe('locked')

      holder.kill('SIGKILL')
      await once(holder, 'exit')
      expect((await vault.unlock(PASSPHRASE)).ok).toBe(true)
      vault.lock()
    } finally {
      holder.kill('SIGKILL')
    }
  })
})

describe('the lock of the process', () => {
  it('excludes a second one until it is released', () => {
    using folder = temporaryFolder()
    const first = acquireProcessLock(folder.path)
    if (!first.ok) throw new Error(first.error)
    expect(acquireProcessLock(folder.path)).toEqual(err('vault_in_use'))
    first.value.release()
    const second = acquireProcessLock(folder.path)
    if (!second.ok) throw new Error(second.error)
    second.value.release()
  })

  it('is had although something wrote into its file', () => {
    using folder = temporaryFolder()
    writeFileSync(path.join(folder.path, LOCK_FILE), 'something else'.repeat(100))
    const lock = acquireProcessLock(folder.path)
    if (!lock.ok) throw new Error(lock.error)
    expect(acquireProcessLock(folder.path)).toEqual(err('vault_in_use'))
    lock.value.release()
  })

  it('is not had in a folder that is not there', () => {
    using folder = temporaryFolder()
    const missing = path.join(folder.path, 'missing')
    expect(acquireProcessLock(missing)).toEqual(err('vault_folder_unwritable'))
  })
})

describe('a creation killed at any step', () => {
  it('leaves either no vault, and room for a new one, or a whole vault', { timeout: 60_000 }, async () => {
    const steps = await stepsOfCreation()
    expect(steps.filter((step) => step === 'rename')).toHaveLength(2)

    const before = await Promise.all(steps.map((_step, index) => killCreating(index + 1, '')))
    const firstRename = steps.indexOf('rename')
    expect(before).toEqual(steps.map((_step, index) => (index <= firstRename ? 'missing' : 'locked')))

    const writes = steps.flatMap((step, index) => (step === 'write' ? [index + 1] : []))
    const within = await Promise.all(writes.map((step) => killCreating(step, 'half')))
    expect(within).toEqual(['missing', 'missing', 'locked'])
  })
})
