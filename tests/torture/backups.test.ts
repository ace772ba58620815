import { describe, expect, it } from 'vitest'
import { killBackingUp } from '#tests/support/kills/kill-backing-up.ts'
import { aVaultWithBackup, killRestoring } from '#tests/support/kills/kill-restoring.ts'

const ROUNDS = [1, 2, 3, 4, 5]

describe('a process killed', () => {
  it.each(ROUNDS)('at every step of a backup leaves no backup or a whole one, round %i', async () => {
    const base = await aVaultWithBackup()
    const seen = new Set<number>()
    for (let atStep = 1; ; atStep++) {
      const { backups, killed } = await killBackingUp(base, { atStep })
      seen.add(backups)
      if (!killed) break
    }
    expect(seen).toEqual(new Set([1, 2]))
  })

  it.each(ROUNDS)('at every step of a restore leaves the old vault or the new one, round %i', async () => {
    const base = await aVaultWithBackup()
    const seen = new Set<number>()
    for (let atStep = 1; ; atStep++) {
      const { entries, killed } = await killRestoring(base, { atStep })
      seen.add(entries)
      if (!killed) break
    }
    expect(seen).toEqual(new Set([1, 3]))
  })
})
