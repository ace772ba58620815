import { cpSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { opensDatabase } from '#electron/vault/rekey-database.ts'
import { decodeHeader } from '#electron/vault/vault-header.ts'
import { must } from '../must.ts'
import { PASSPHRASE, temporaryFolder, vaultIn } from '../temporary-vault.ts'
import { runUntilKilled } from './run-until-killed.ts'

/** The passphrase that the program changes to. */
const OTHER = 'uus lause kolme kivi ja kahe kajakaga'
const ROWS = 4000

/** Processes that run side by side. */
const AT_ONCE = 4

/** Ways to change the keys of a vault: its passphrase, the cost of it, or the data key. */
export type KeyChange = 'passphrase' | 'raise' | 'rotate'

/** A passphrase that opened a vault. */
export type Opening = 'old' | 'new'

/** A locked vault, and its data key. */
export interface KeyBase extends Disposable {
  readonly folder: string
  readonly dataKey: Buffer
}

/** Makes a vault with as many rows as make a change of the data key take a while. */
export async function aKeyBase(): Promise<KeyBase> {
  const folder = temporaryFolder()
  const vault = vaultIn(folder.path)
  const { store } = must(await vault.create(PASSPHRASE))
  store.sqlite.exec('create table probe (text)')
  const insert = store.sqlite.prepare('insert into probe values (?)')
  store.sqlite.transaction(() => {
    for (let row = 0; row < ROWS; row++) insert.run(`rida ${row} `.repeat(30))
  })()
  const dataKey = must(vault.dataKey())
  vault.lock()
  return { folder: folder.path, dataKey, [Symbol.dispose]: () => folder[Symbol.dispose]() }
}

/** What a change of the keys took, and what opened after each kill: before each step, and in the middle of each write. */
export interface KeysKilled {
  readonly steps: readonly string[]
  readonly outcomes: readonly Opening[][]
  /** What opened after it had come to its end. */
  readonly atEnd: readonly Opening[]
}

/** @throws Error when a vault left by a kill is damaged, misses rows or is not settled */
export async function killEverywhere(base: KeyBase, change: KeyChange): Promise<KeysKilled> {
  using complete = copyOf(base)
  const { lines } = await runUntilKilled(PROGRAM, [complete.path, change, ''], { atStep: 0 })
  const steps = (lines[0] ?? '').split(' ')
  const atEnd = await whatOpens(complete.path)
  const kills = steps.flatMap((step, index) =>
    (step === 'write' ? ['', 'half'] : ['']).map((how) => ({ how, atStep: index + 1 })),
  )
  const outcomes: Opening[][] = []
  for (let first = 0; first < kills.length; first += AT_ONCE) {
    const some = kills.slice(first, first + AT_ONCE).map(async ({ how, atStep }) => {
      using folder = copyOf(base)
      const { killed } = await runUntilKilled(PROGRAM, [folder.path, change, how], { atStep })
      if (!killed) throw new Error(`Not killed at step ${atStep}`)
      return await whatOpens(folder.path)
    })
    outcomes.push(...(await Promise.all(some)))
  }
  return { steps, outcomes, atEnd }
}

/**
 * Kills the change of the data key in the middle of its work, and proves that one key opens the vault and the other does
 * not, and that its passphrase does.
 * @returns whether the key had changed when the kill came
 * @throws Error that says what does not hold
 */
export async function killRotating(base: KeyBase, afterMs: number): Promise<boolean> {
  using folder = copyOf(base)
  const file = path.join(folder.path, 'vault.db')
  await runUntilKilled(PROGRAM, [folder.path, 'rotate', 'after'], { afterMs })
  const isOld = must(opensDatabase(file, base.dataKey))
  const opening = await whatOpens(folder.path)
  if (opening.join() !== 'old,old') throw new Error(`Opened by ${opening.join() || 'nothing'}`)
  if (!isOld && must(opensDatabase(file, base.dataKey))) throw new Error('The old key came back')
  return !isOld
}

const PROGRAM = 'change-keys-until-killed'

function copyOf(base: KeyBase): ReturnType<typeof temporaryFolder> {
  const folder = temporaryFolder()
  cpSync(base.folder, folder.path, { recursive: true })
  return folder
}

/** Which of the two passphrases open, the database being whole; twice, as an opening repairs what a kill left. */
async function whatOpens(folder: string): Promise<Opening[]> {
  const opening: Opening[] = []
  for (const [name, passphrase] of [
    ['old', PASSPHRASE],
    ['new', OTHER],
    ['old', PASSPHRASE],
    ['new', OTHER],
  ] as const) {
    const vault = vaultIn(folder)
    const opened = await vault.unlock(passphrase)
    if (!opened.ok) {
      if (opened.error.code !== 'wrong_passphrase') throw new Error(`Not opened: ${opened.error.code}`)
      continue
    }
    const { sqlite } = opened.value.store
    const integrity: unknown = sqlite.pragma('integrity_check', { simple: true })
    const rows: unknown = sqlite.prepare('select count(*) from probe').pluck().get()
    vault.lock()
    if (integrity !== 'ok' || rows !== ROWS) throw new Error(`Damaged: ${String(integrity)}, ${String(rows)}`)
    opening.push(name)
  }
  const header = must(decodeHeader(readFileSync(path.join(folder, 'vault.header'))))
  if (header.nextSlots !== undefined) throw new Error('The change was not settled')
  return opening
}
