import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anErasingBase, type ErasingBase } from '#tests/support/kills/erasing-base.ts'
import { killErasing } from '#tests/support/kills/kill-erasing.ts'

describe('a process killed while it erases a case', () => {
  let base: ErasingBase
  let opened = 0
  let erased = 0

  beforeAll(async () => {
    base = anErasingBase()
    const whole = await killErasing(base, { atStep: 0 })
    opened = whole.openedAt ?? 0
    erased = whole.erasedAt ?? 0
  }, 60_000)
  afterAll(() => base.vault[Symbol.dispose]())

  it('at any of twenty statements leaves the case whole or nothing of it', { timeout: 240_000 }, async () => {
    // As many steps as there are tables to go through, at the least.
    expect(erased - opened).toBeGreaterThan(40)
    const outcomes: boolean[] = []
    const step = Math.ceil((erased - opened) / 14)
    for (let statement = opened + 1; statement < erased - 6; statement += step) {
      outcomes.push((await killErasing(base, { atStep: statement })).isErased)
    }
    // Around the commit, each one.
    for (let statement = erased - 6; statement <= erased; statement++) {
      outcomes.push((await killErasing(base, { atStep: statement })).isErased)
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
