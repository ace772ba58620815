import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { filesIn, NOW, PASSPHRASE, temporaryFolder, vaultIn } from '../temporary-vault.ts'
import { runUntilKilled } from './run-until-killed.ts'

const PROGRAM = 'create-until-killed'

/** The steps on the disk that the creation of a vault takes. */
export async function stepsOfCreation(): Promise<readonly string[]> {
  using complete = temporaryFolder()
  const { lines } = await runUntilKilled(PROGRAM, [complete.path, ''], { atStep: 0 })
  return (lines[0] ?? '').split(' ')
}

/**
 * Kills the creation of a vault before a step or in the middle of it, and proves that what is left says truly what it is:
 * no vault, and room for a new one beside what was begun, or a vault that opens.
 * @returns what the folder says of itself
 * @throws Error that says what does not hold
 */
export async function killCreating(atStep: number, how: '' | 'half'): Promise<string> {
  using folder = temporaryFolder()
  const { killed } = await runUntilKilled(PROGRAM, [folder.path, how], { atStep })
  if (!killed) throw new Error(`Not killed at step ${atStep}`)

  const vault = vaultIn(folder.path)
  const { state } = await vault.status()
  const leftOver = state === 'missing' && filesIn(folder.path).includes('vault.db')
  const database = leftOver ? readFileSync(path.join(folder.path, 'vault.db')) : null
  const opened = state === 'missing' ? await vault.create(PASSPHRASE) : await vault.unlock(PASSPHRASE)
  if (!opened.ok) throw new Error(`Neither made nor opened after step ${atStep}: ${opened.error.code}`)
  vault.lock()
  const stamp = new Date(NOW).toISOString().replaceAll(/[-:.]/g, '')
  const orphan = path.join(folder.path, `vault.db.orphan-${stamp}`)
  const kept = existsSync(orphan) ? readFileSync(orphan) : null
  const isKept = database === null ? kept === null : kept?.equals(database) === true
  if (!isKept) throw new Error(`What was begun is not kept as it was, after step ${atStep}`)
  return state
}
