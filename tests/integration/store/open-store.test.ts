import { chmodSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { err } from '#model/result.ts'
import { closeStore, openStore } from '#store/open-store.ts'
import { listMunicipalities } from '#store/queries/municipality-overview.ts'
import { MIGRATIONS, opened, tempFolder, tempStore, tempVault } from '#tests/support/temp-store.ts'

const PAGE = 4096

describe('openStore', () => {
  it('opens what was written before with the same key', () => {
    const vault = tempVault()
    closeStore(tempStore(vault))
    expect(listMunicipalities(opened(vault))).toHaveLength(79)
  })

  it('leaves the key as it was given', () => {
    const vault = tempVault()
    const key = Uint8Array.from(vault.key)
    tempStore(vault)
    expect(vault.key).toEqual(Buffer.from(key))
  })

  it('writes no file header of an unencrypted database', () => {
    const vault = tempVault()
    closeStore(tempStore(vault))
    expect(readFileSync(vault.file).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
  })

  it('says vault_missing when there is no database and none is to be made', () => {
    const vault = tempVault()
    expect(openStore({ ...vault, migrationsFolder: MIGRATIONS })).toEqual(err('vault_missing'))
    expect(existsSync(vault.file)).toBe(false)
  })

  it('says vault_exists instead of making a database over another', () => {
    const vault = tempVault()
    closeStore(tempStore(vault))
    expect(openStore({ ...vault, migrationsFolder: MIGRATIONS, create: true })).toEqual(err('vault_exists'))
  })

  it('says vault_damaged when the first page is not what the key wrote', () => {
    const vault = tempVault()
    closeStore(tempStore(vault))
    const other = { file: vault.file, key: randomBytes(32), migrationsFolder: MIGRATIONS }
    expect(openStore(other)).toEqual(err('vault_damaged'))
  })

  it('says vault_damaged when a page needed for opening has one flipped byte', () => {
    const vault = tempVault()
    closeStore(tempStore(vault))
    const bytes = readFileSync(vault.file)
    for (let page = 1; page * PAGE < bytes.length; page += 1) bytes[page * PAGE + 100]! ^= 1
    writeFileSync(vault.file, bytes)
    expect(openStore({ ...vault, migrationsFolder: MIGRATIONS })).toEqual(err('vault_damaged'))
  })

  it('says vault_damaged when the file was cut short', () => {
    const vault = tempVault()
    closeStore(tempStore(vault))
    truncateSync(vault.file, 3 * PAGE)
    expect(openStore({ ...vault, migrationsFolder: MIGRATIONS })).toEqual(err('vault_damaged'))
  })

  it('says vault_folder_unwritable when the folder is not there', () => {
    const file = path.join(tempFolder(), 'missing', 'vault.db')
    const outcome = openStore({ file, key: randomBytes(32), migrationsFolder: MIGRATIONS, create: true })
    expect(outcome).toEqual(err('vault_folder_unwritable'))
  })

  it('throws on a key of another length', () => {
    const vault = { ...tempVault(), key: randomBytes(16) }
    expect(() => openStore({ ...vault, migrationsFolder: MIGRATIONS, create: true })).toThrow(RangeError)
  })

  it('makes every commit durable, erases what it deletes and keeps temporary data in memory', () => {
    const { sqlite } = tempStore()
    const pragma = (name: string) => sqlite.pragma(name, { simple: true })
    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('synchronous')).toBe(2)
    expect(pragma('secure_delete')).toBe(1)
    expect(pragma('temp_store')).toBe(2)
    expect(pragma('foreign_keys')).toBe(1)
  })
})

describe('closeStore', () => {
  it('leaves everything in the main file', () => {
    const vault = tempVault()
    closeStore(tempStore(vault))
    expect(existsSync(`${vault.file}-wal`)).toBe(false)
    chmodSync(vault.file, 0o600)
    expect(listMunicipalities(opened(vault))).toHaveLength(79)
  })

  it('does nothing to a store closed before', () => {
    const store = tempStore()
    closeStore(store)
    expect(() => closeStore(store)).not.toThrow()
  })
})
