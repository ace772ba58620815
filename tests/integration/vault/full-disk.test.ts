import { describe, expect, it } from 'vitest'
import { type Disk, realDisk } from '#electron/vault/disk.ts'
import { err } from '#model/result.ts'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { filesIn, lockedVault, PASSPHRASE, temporaryFolder, vaultIn } from '#tests/support/temporary-vault.ts'

/** A disk that is full from the given write on, and leaves half of what was to be written. */
function diskFullFrom(fullFrom: number): Disk {
  let writes = 0
  return {
    ...realDisk,
    async write(file, bytes) {
      if (++writes < fullFrom) return realDisk.write(file, bytes)
      await realDisk.write(file, bytes.subarray(0, bytes.length / 2))
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    },
  }
}

describe('a full disk', () => {
  it('at any write of a creation leaves no vault or a whole one', async () => {
    const states: string[] = []
    for (let fullFrom = 1; fullFrom <= 3; fullFrom++) {
      using folder = temporaryFolder()
      const full = vaultIn(folder.path, { disk: diskFullFrom(fullFrom) })
      expect(await full.create(PASSPHRASE)).toEqual(err({ code: 'vault_full_disk' }))
      const { state } = await full.status()
      states.push(state)

      const vault = vaultIn(folder.path)
      const again = state === 'missing' ? await vault.create(PASSPHRASE) : await vault.unlock(PASSPHRASE)
      expect(again.ok).toBe(true)
      vault.lock()
    }
    expect(states).toEqual(['missing', 'missing', 'locked'])
  })

  it('does not turn a wrong passphrase into another answer, and the waiting grows all the same', async () => {
    using folder = await lockedVault()
    const waited: number[] = []
    const wait = async (milliseconds: number) => void waited.push(milliseconds)
    const vault = vaultIn(folder.path, { disk: diskFullFrom(1), wait })
    for (let attempt = 0; attempt < 4; attempt++) {
      expect(await vault.unlock('vale parool, mis ei ava')).toEqual(err({ code: 'wrong_passphrase' }))
    }
    expect(waited).toEqual([0, 0, 0, 1000])
  })

  it('does not keep a vault shut whose header copy needs repair, and says so', async () => {
    using folder = await lockedVault()
    rmSync(path.join(folder.path, 'vault.header.copy'))
    const vault = vaultIn(folder.path, { disk: diskFullFrom(1) })
    const unlocked = await vault.unlock(PASSPHRASE)
    expect(unlocked.ok && unlocked.value.header).toBe('unrepaired')
    vault.lock()
    expect(filesIn(folder.path)).not.toContain('vault.header.copy')
  })
})
