import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { opensDatabase } from '#electron/vault/rekey-database.ts'
import { decodeHeader } from '#electron/vault/vault-header.ts'
import { must } from '#tests/support/must.ts'
import { builtProgram } from '#tests/support/programs/programs.ts'
import { PASSPHRASE, temporaryFolder, vaultIn } from '#tests/support/temporary-vault.ts'

const PROGRAM = builtProgram('change-keys-until-killed')
const OTHER = 'uus lause kolme kivi ja kahe kajakaga'
const ROWS = 4000

/** Processes that run side by side. */
const AT_ONCE = 4

type Change = 'passphrase' | 'raise' | 'rotate'

let base: ReturnType<typeof temporaryFolder>
let baseKey: Buffer

beforeAll(async () => {
  base = temporaryFolder()
  const vault = vaultIn(base.path)
  const { store } = must(await vault.create(PASSPHRASE))
  store.sqlite.exec('create table probe (text)')
  const insert = store.sqlite.prepare('insert into probe values (?)')
  store.sqlite.transaction(() => {
    for (let row = 0; row < ROWS; row++) insert.run(`rida ${row} `.repeat(30))
  })()
  baseKey = must(vault.dataKey())
  vault.lock()
})
afterAll(() => base[Symbol.dispose]())

/** Runs a change in a process of its own until it kills itself; what it printed. */
async function runUntilKilled(folder: string, ...args: string[]): Promise<string> {
  const child = spawn(process.execPath, [PROGRAM, folder, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
  return said
}

function copyOfBase(): ReturnType<typeof temporaryFolder> {
  const folder = temporaryFolder()
  cpSync(base.path, folder.path, { recursive: true })
  return folder
}

/** Which of the two passphrases open, the database being whole; twice, as an opening repairs what a kill left. */
async function whatOpens(folder: string): Promise<string[]> {
  const opening: string[] = []
  for (const [name, passphrase] of [
    ['old', PASSPHRASE],
    ['new', OTHER],
    ['old', PASSPHRASE],
    ['new', OTHER],
  ] as const) {
    const vault = vaultIn(folder)
    const opened = await vault.unlock(passphrase)
    if (!opened.ok) {
      expect(opened.error.code).toBe('wrong_passphrase')
      continue
    }
    const { sqlite } = opened.value.store
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(sqlite.prepare('select count(*) from probe').pluck().get()).toBe(ROWS)
    vault.lock()
    opening.push(name)
  }
  const header = must(decodeHeader(readFileSync(path.join(folder, 'vault.header'))))
  expect(header.nextSlots, 'settled').toBeUndefined()
  return opening
}

/** Kills a change before every step it takes on the disk and in the middle of every write; what opened each time. */
async function killEverywhere(change: Change) {
  using complete = copyOfBase()
  const steps = (await runUntilKilled(complete.path, change)).split(' ')
  const atEnd = await whatOpens(complete.path)
  const kills = steps.flatMap((step, index) => {
    const number = String(index + 1)
    return step === 'write'
      ? [
          [number, ''],
          [number, 'half'],
        ]
      : [[number, '']]
  })
  const outcomes: { readonly step: string; readonly opens: string[] }[] = []
  for (let first = 0; first < kills.length; first += AT_ONCE) {
    const some = kills.slice(first, first + AT_ONCE).map(async ([number = '', how = '']) => {
      using folder = copyOfBase()
      await runUntilKilled(folder.path, change, number, how)
      return { step: steps[Number(number) - 1] ?? '', opens: await whatOpens(folder.path) }
    })
    outcomes.push(...(await Promise.all(some)))
  }
  return { steps, outcomes, atEnd }
}

describe('a change of the keys killed at any step', { timeout: 180_000 }, () => {
  it('of the passphrase leaves the old one or the new one, never both and never none', async () => {
    const { steps, outcomes, atEnd } = await killEverywhere('passphrase')
    expect(steps).toEqual(['write', 'rename', 'syncFolder', 'write', 'rename', 'syncFolder'])
    expect(atEnd).toEqual(['new', 'new'])
    const [old, changed] = [
      ['old', 'old'],
      ['new', 'new'],
    ]
    // The first copy in its place decides: the two halves of its write, and its rename, leave the old passphrase.
    expect(outcomes.map(({ opens }) => opens)).toEqual([
      old,
      old,
      old,
      changed,
      changed,
      changed,
      changed,
      changed,
    ])
  })

  it('of the cost leaves a passphrase that opens', async () => {
    const { outcomes } = await killEverywhere('raise')
    for (const { opens } of outcomes) expect(opens).toEqual(['old', 'old'])
  })

  it('of the data key leaves a passphrase that opens, whichever key the database has', async () => {
    const { steps, outcomes } = await killEverywhere('rotate')
    const header = ['write', 'rename', 'syncFolder', 'write', 'rename', 'syncFolder']
    expect(steps).toEqual([...header, 'rekey', 'rekeyed', ...header])
    for (const { opens } of outcomes) expect(opens).toEqual(['old', 'old'])
  })

  it('of the data key in the middle of the work leaves exactly one key that opens', async () => {
    const found = { old: 0, changed: 0 }
    for (let delay = 0; delay < 48; delay += 4) {
      using folder = copyOfBase()
      const child = spawn(process.execPath, [PROGRAM, folder.path, 'rotate', '0', 'after'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      await once(child.stdout, 'data')
      await pause(delay)
      child.kill('SIGKILL')
      await once(child, 'exit')
      const isOld = must(opensDatabase(path.join(folder.path, 'vault.db'), baseKey))
      found[isOld ? 'old' : 'changed']++
      expect(await whatOpens(folder.path)).toEqual(['old', 'old'])
      if (!isOld) expect(must(opensDatabase(path.join(folder.path, 'vault.db'), baseKey))).toBe(false)
    }
    expect(found.old + found.changed).toBe(12)
    expect(found.changed, 'some kills came after the commit').toBeGreaterThan(0)
  })
})
