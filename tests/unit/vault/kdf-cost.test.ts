import { describe, expect, it } from 'vitest'
import { calibrate, costFor, fellBehind, raisedCost } from '#electron/vault/kdf-cost.ts'
import { KdfCost } from '#electron/vault/vault-slots.ts'

const MIB = 1024
const cost = (mebibytes: number, passes: number): KdfCost => ({
  memoryKiB: mebibytes * MIB,
  passes,
  parallelism: 1,
})

describe('the cost of a passphrase', () => {
  it.each([
    [5000, cost(64, 3)],
    [1000, cost(64, 3)],
    [600, cost(64, 5)],
    [500, cost(128, 3)],
    [300, cost(128, 5)],
    [250, cost(256, 3)],
    [100, cost(256, 8)],
    [1, cost(256, 10)],
    [0, cost(256, 10)],
  ])('where the least one takes %i ms is that of about a second, within bounds', (leastMs, expected) => {
    expect(costFor(leastMs)).toEqual(expected)
  })

  it('is measured by one derivation of the least cost', async () => {
    let time = 7000
    const asked: KdfCost[] = []
    const measured = await calibrate(
      (_passphrase, { memoryKiB, passes, parallelism }) => {
        asked.push({ memoryKiB, passes, parallelism })
        time += 300
        return Promise.resolve(new Uint8Array(32))
      },
      () => time,
    )
    expect(asked).toEqual([cost(64, 3)])
    expect(measured).toEqual(cost(128, 5))
  })

  it('fell behind when it is below the least one, or opened too quickly', () => {
    expect(fellBehind(cost(64, 3), 1000)).toBe(false)
    expect(fellBehind(cost(64, 3), 399)).toBe(true)
    expect(fellBehind(cost(32, 10), 1000)).toBe(true)
    expect(fellBehind(cost(256, 2), 1000)).toBe(true)
  })

  it.each([
    [cost(1, 1), cost(64, 3), cost(64, 3)],
    [cost(64, 3), cost(128, 5), cost(128, 5)],
    [cost(256, 3), cost(128, 10), cost(256, 5)],
    [cost(64, 8), cost(256, 3), cost(256, 8)],
    [cost(64, 4), cost(64, 4), null],
    [cost(64, 5), cost(64, 6), null],
    [cost(256, 10), cost(64, 3), null],
  ])('of %j goes to %j as %j, and no part of it ever sinks', (present, wanted, expected) => {
    expect(raisedCost(present, wanted)).toEqual(expected)
  })

  it('that is set here can always be read from a header again', () => {
    for (const ms of [0, 1, 10, 100, 1000, 100_000]) expect(KdfCost.safeParse(costFor(ms)).success).toBe(true)
  })
})
