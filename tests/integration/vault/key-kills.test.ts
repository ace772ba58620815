import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aKeyBase,
  type KeyBase,
  killEverywhere,
  killRotating,
} from '#tests/support/kills/kill-changing-keys.ts'

let base: KeyBase

beforeAll(async () => {
  base = await aKeyBase()
})
afterAll(() => base[Symbol.dispose]())

describe('a change of the keys killed at any step', { timeout: 180_000 }, () => {
  it('of the passphrase leaves the old one or the new one, never both and never none', async () => {
    const { steps, outcomes, atEnd } = await killEverywhere(base, 'passphrase')
    expect(steps).toEqual(['write', 'rename', 'syncFolder', 'write', 'rename', 'syncFolder'])
    expect(atEnd).toEqual(['new', 'new'])
    const [old, changed] = [
      ['old', 'old'],
      ['new', 'new'],
    ]
    // The first copy in its place decides: the two halves of its write, and its rename, leave the old passphrase.
    expect(outcomes).toEqual([old, old, old, changed, changed, changed, changed, changed])
  })

  it('of the cost leaves a passphrase that opens', async () => {
    const { outcomes } = await killEverywhere(base, 'raise')
    expect(outcomes.length).toBeGreaterThan(6)
    for (const opens of outcomes) expect(opens).toEqual(['old', 'old'])
  })

  it('of the data key leaves a passphrase that opens, whichever key the database has', async () => {
    const { steps, outcomes } = await killEverywhere(base, 'rotate')
    const header = ['write', 'rename', 'syncFolder', 'write', 'rename', 'syncFolder']
    expect(steps).toEqual([...header, 'rekey', 'rekeyed', ...header])
    for (const opens of outcomes) expect(opens).toEqual(['old', 'old'])
  })

  it('of the data key in the middle of the work leaves exactly one key that opens', async () => {
    let changed = 0
    for (let delay = 0; delay < 48; delay += 4) if (await killRotating(base, delay)) changed++
    expect(changed, 'some kills came after the commit').toBeGreaterThan(0)
  })
})
