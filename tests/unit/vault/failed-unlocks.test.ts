import { describe, expect, it } from 'vitest'
import { unlockDelay } from '#electron/vault/failed-unlocks.ts'

describe('the waiting before a passphrase is tried', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 1000],
    [4, 2000],
    [5, 4000],
    [6, 8000],
    [7, 16_000],
    [8, 30_000],
    [9, 30_000],
    [1_000_000, 30_000],
  ])('after %i wrong ones is %i ms', (failed, delay) => {
    expect(unlockDelay(failed)).toBe(delay)
  })
})
