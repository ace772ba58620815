import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aKeyBase,
  type KeyBase,
  killEverywhere,
  killRotating,
} from '#tests/support/kills/kill-changing-keys.ts'
import { killCreating, stepsOfCreation } from '#tests/support/kills/kill-creating.ts'

/** How often each step is tried: a process is never killed twice at the same instruction. */
const ROUNDS = [1, 2, 3, 4, 5]

describe('a change of the keys killed', () => {
  let base: KeyBase
  beforeAll(async () => {
    base = await aKeyBase()
  })
  afterAll(() => base[Symbol.dispose]())

  it.each(ROUNDS)('at every step leaves a passphrase that opens, round %i', async () => {
    for (const change of ['passphrase', 'raise', 'rotate'] as const) {
      const { outcomes } = await killEverywhere(base, change)
      for (const opens of outcomes) {
        expect(opens).toHaveLength(2)
        expect(new Set(opens).size).toBe(1)
      }
    }
  })

  it('at each of two hundred moments of the data key leaves exactly one that opens', async () => {
    let changed = 0
    for (let moment = 0; moment < 200; moment++) if (await killRotating(base, moment / 2)) changed++
    expect(changed).toBeGreaterThan(0)
    expect(changed).toBeLessThan(200)
  })
})

describe('a creation killed', () => {
  it.each(ROUNDS)('at every step leaves no vault or a whole one, round %i', async () => {
    const steps = await stepsOfCreation()
    for (const [index, step] of steps.entries()) {
      expect(['missing', 'locked']).toContain(await killCreating(index + 1, ''))
      if (step === 'write') expect(['missing', 'locked']).toContain(await killCreating(index + 1, 'half'))
    }
  })
})
