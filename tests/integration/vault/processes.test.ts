import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { err } from '#model/result.ts'
import { acquireProcessLock, LOCK_FILE } from '#electron/vault/process-lock.ts'
import { builtProgram } from '#tests/support/programs/programs.ts'
import { filesIn, lockedVault, PASSPHRASE, temporaryFolder, vaultIn } from '#tests/support/temporary-vault.ts'

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
    using complete = temporaryFolder()
    const steps = (await firstWord(run('create-until-killed', complete.path))).split(' ')
    expect(steps.filter((step) => step === 'rename')).toHaveLength(2)

    const before = await Promise.all(steps.map((_step, index) => stateAfterKill(index + 1, 'before')))
    const firstRename = steps.indexOf('rename')
    expect(before).toEqual(steps.map((_step, index) => (index <= firstRename ? 'missing' : 'locked')))

    const writes = steps.flatMap((step, index) => (step === 'write' ? [index + 1] : []))
    const within = await Promise.all(writes.map((step) => stateAfterKill(step, 'half')))
    expect(within).toEqual(['missing', 'missing', 'locked'])
  })
})

/** Kills a creation and proves that the folder holds what its state says. */
async function stateAfterKill(step: number, when: 'before' | 'half'): Promise<string> {
  using folder = temporaryFolder()
  const child = run('create-until-killed', folder.path, String(step), when === 'half' ? 'half' : '')
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])

  const vault = vaultIn(folder.path)
  const { state } = await vault.status()
  const leftOver = state === 'missing' && filesIn(folder.path).includes('vault.db')
  const database = leftOver ? readFileSync(path.join(folder.path, 'vault.db')) : null
  const opened = state === 'missing' ? await vault.create(PASSPHRASE) : await vault.unlock(PASSPHRASE)
  expect(opened.ok, `${when} step ${step}`).toBe(true)
  vault.lock()
  const orphan = path.join(folder.path, 'vault.db.orphan-20261123T081500000Z')
  expect(existsSync(orphan) ? readFileSync(orphan) : null).toEqual(database)
  return state
}
