import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anErasingBase, type ErasingBase } from '#tests/support/kills/erasing-base.ts'
import { killErasing } from '#tests/support/kills/kill-erasing.ts'

describe('a process killed while it erases a case', () => {
  let base: ErasingBase
  beforeAll(() => {
    base = anErasingBase()
  })
  afterAll(() => base.vault[Symbol.dispose]())

  it('at every statement leaves the case whole or nothing of it', async () => {
    const { openedAt, erasedAt } = await killErasing(base, { atStep: 0 })
    const outcomes: boolean[] = []
    for (let atStep = (openedAt ?? 0) + 1; atStep <= (erasedAt ?? 0); atStep++) {
      outcomes.push((await killErasing(base, { atStep })).isErased)
    }
    expect(outcomes.length).toBeGreaterThan(40)
    expect(outcomes.indexOf(true)).toBe(outcomes.lastIndexOf(false) + 1)
  })

  it('at each of a hundred and fifty moments leaves the case whole or nothing of it', async () => {
    const outcomes = new Set<boolean>()
    for (let moment = 0; moment < 150; moment++) {
      outcomes.add((await killErasing(base, { afterMs: moment / 2 })).isErased)
    }
    expect(outcomes).toEqual(new Set([true, false]))
  })
})
