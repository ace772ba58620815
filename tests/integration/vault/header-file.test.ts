import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Disk, realDisk } from '#electron/vault/disk.ts'
import { HEADER_FILES, readHeader, writeHeader } from '#electron/vault/header-file.ts'
import { decodeHeader, type VaultHeader } from '#electron/vault/vault-header.ts'
import { err } from '#model/result.ts'
import { lockedVault, PASSPHRASE, vaultIn } from '#tests/support/temporary-vault.ts'

const pathsIn = (folder: string) => HEADER_FILES.map((name) => path.join(folder, name))

/** The header of a vault as it lies on the disk. */
function headerIn(folder: string): VaultHeader {
  const header = decodeHeader(readFileSync(path.join(folder, 'vault.header')))
  if (!header.ok) throw new Error(header.error)
  return header.value
}

/** Puts a header with a right checksum into a file. */
function seal(file: string, format: number, header: unknown): void {
  const body = `${JSON.stringify(header)}\n`
  const checksum = createHash('sha256').update(`peaspetsialist-vault ${format}\n${body}`).digest('hex')
  writeFileSync(file, `peaspetsialist-vault ${format} ${checksum}\n${body}`)
}

describe('the two copies of a header', () => {
  it('of which one is older give the newer', async () => {
    using folder = await lockedVault()
    const header = headerIn(folder.path)
    for (const newer of pathsIn(folder.path)) {
      await writeHeader(realDisk, folder.path, header)
      seal(newer, 1, { ...header, sequence: 2 })
      expect(await readHeader(realDisk, folder.path)).toEqual({
        ok: true,
        value: { header: { ...header, sequence: 2 }, bothWhole: false },
      })
    }
  })

  it('are newer when either is of a newer program, and are left alone', async () => {
    for (const index of [0, 1]) {
      using folder = await lockedVault()
      const file = pathsIn(folder.path)[index] ?? ''
      seal(file, 3, { keys: 'kept in another way' })
      const before = pathsIn(folder.path).map((name) => readFileSync(name, 'utf8'))
      expect(await vaultIn(folder.path).unlock(PASSPHRASE)).toEqual(err({ code: 'vault_newer' }))
      expect(await vaultIn(folder.path).create(PASSPHRASE)).toEqual(err({ code: 'vault_exists' }))
      expect(pathsIn(folder.path).map((name) => readFileSync(name, 'utf8'))).toEqual(before)
    }
  })

  it('are newer when no slot is of a known kind', async () => {
    using folder = await lockedVault()
    const header = { ...headerIn(folder.path), slots: [{ type: 'smart-card' }] }
    await writeHeader(realDisk, folder.path, header)
    expect(await vaultIn(folder.path).unlock(PASSPHRASE)).toEqual(err({ code: 'vault_newer' }))
  })

  it('that differ under the same number are damaged, as no one knows which is right', async () => {
    using folder = await lockedVault()
    const header = headerIn(folder.path)
    seal(path.join(folder.path, 'vault.header'), 1, { ...header, createdAt: '2026-01-01T00:00:00.000Z' })
    expect(await readHeader(realDisk, folder.path)).toEqual(err('vault_damaged'))
  })

  it('of which one lies on a bad sector give the other', async () => {
    using folder = await lockedVault()
    const badSector: Disk = {
      ...realDisk,
      async read(file, limit) {
        if (file.endsWith('vault.header')) throw Object.assign(new Error('i/o error'), { code: 'EIO' })
        return realDisk.read(file, limit)
      },
    }
    const vault = vaultIn(folder.path, { disk: badSector })
    const unlocked = await vault.unlock(PASSPHRASE)
    expect(unlocked.ok && unlocked.value.header).toBe('repaired')
    vault.lock()
  })

  it('of which one cannot be read just now are not judged by the other, which may be older', async () => {
    using folder = await lockedVault()
    const held: Disk = {
      ...realDisk,
      async read(file, limit) {
        if (file.endsWith('vault.header')) throw Object.assign(new Error('busy'), { code: 'EBUSY' })
        return realDisk.read(file, limit)
      },
    }
    const refused = err({ code: 'vault_folder_unwritable' })
    expect(await vaultIn(folder.path, { disk: held }).unlock(PASSPHRASE)).toEqual(refused)
  })

  it('open the vault with either of two passphrases while one replaces the other', async () => {
    using folder = await lockedVault()
    const header = headerIn(folder.path)
    const [slot] = header.slots
    if (slot === undefined) throw new Error('no slot')
    // The first slot is of another vault, so it opens with nothing.
    using other = await lockedVault()
    const foreign = headerIn(other.path).slots[0]
    if (foreign === undefined) throw new Error('no slot')
    await writeHeader(realDisk, folder.path, { ...header, sequence: 2, slots: [foreign, slot] })
    const vault = vaultIn(folder.path)
    expect((await vault.unlock(PASSPHRASE)).ok).toBe(true)
    vault.lock()
  })
})
