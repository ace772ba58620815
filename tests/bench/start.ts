import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { makeSampleVault, SAMPLE_PASSPHRASE } from '../support/sample/make-sample-vault.ts'

const root = path.resolve(import.meta.dirname, '../..')
const ROUNDS = 9

/** Milliseconds from the start of the process, best of the rounds. */
export interface StartTimes {
  readonly empty: number
  readonly ready: number
}

/**
 * Time of the built main process from its start to an open store, beside an empty script of the same runtime. The key
 * derivation is made cheap: it costs what it is meant to cost and hides the rest.
 * @throws Error when the main process does not start or does not open the vault
 */
export async function measureStart(rounds = ROUNDS): Promise<StartTimes> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'start-'))
  try {
    const kdfCost = { memoryKiB: 1024, passes: 1, parallelism: 1 } as const
    await makeSampleVault({ folder: path.join(profile, 'vault'), now: Date.now(), kdfCost })
    const env = {
      ...process.env,
      START_BUNDLE: root,
      START_PROFILE: profile,
      START_PASSPHRASE: SAMPLE_PASSPHRASE,
    }
    const run = (probe: string): number => {
      const script = path.join(import.meta.dirname, probe)
      const printed = execFileSync(process.execPath, [script], { env, encoding: 'utf8' })
      const { milliseconds, answer } = JSON.parse(printed) as { milliseconds: number; answer: string }
      if (probe === 'start-probe.ts' && !answer.includes('"state":"unlocked"')) throw new Error(answer)
      return milliseconds
    }
    let empty = Infinity
    let ready = Infinity
    for (let round = 0; round < rounds; round++) {
      empty = Math.min(empty, run('empty-probe.ts'))
      ready = Math.min(ready, run('start-probe.ts'))
    }
    return { empty, ready }
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
}
