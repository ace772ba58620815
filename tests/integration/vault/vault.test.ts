import { readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { err } from '#model/result.ts'
import { deriveKey } from '#electron/vault/key-derivation.ts'
import { unwrapKey } from '#electron/vault/key-wrap.ts'
import { decodeHeader } from '#electron/vault/vault-header.ts'
import { isPassphraseSlot, type KdfParameters } from '#electron/vault/vault-slots.ts'
import type { KeyDeriver } from '#electron/vault/key-derivation.ts'
import { closeStore, openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { must } from '#tests/support/must.ts'
import { createVaultService } from '#electron/vault/vault.ts'
import type { VaultService } from '#electron/vault/vault-service.ts'
import {
  bytesIn,
  filesIn,
  lockedVault,
  MIGRATIONS,
  NOW,
  PASSPHRASE,
  temporaryFolder,
  vaultIn,
} from '#tests/support/temporary-vault.ts'

const PAGE_BYTES = 4096

const fault = (code: string) => err({ code })

/** Changes one byte of a file. */
function flip(file: string, offset: number): void {
  const bytes = readFileSync(file)
  bytes[offset] = (bytes[offset] ?? 0) ^ 0x40
  writeFileSync(file, bytes)
}

/** Opens, and fails the test when that fails. */
async function opened(vault: VaultService, passphrase = PASSPHRASE) {
  const result = await vault.unlock(passphrase)
  if (!result.ok) throw new Error(`The vault was not opened: ${result.error.code}`)
  return result.value
}

/** What SQLite says after reading every page: it lists what it cannot read, or gives up. */
function readingEverything(sqlite: Store['sqlite']): 'whole' | 'damage told' {
  try {
    return sqlite.pragma('integrity_check', { simple: true }) === 'ok' ? 'whole' : 'damage told'
  } catch {
    return 'damage told'
  }
}

describe('a new vault', () => {
  it('is missing, then unlocked, then locked with the time of locking', async () => {
    using folder = temporaryFolder()
    const vault = vaultIn(path.join(folder.path, 'new', 'vault'))
    expect(await vault.status()).toEqual({
      state: 'missing',
      lockedAt: null,
      failedUnlocks: 0,
      ways: [],
      trouble: null,
      passphraseDue: false,
    })

    expect((await vault.create(PASSPHRASE)).ok).toBe(true)
    expect(await vault.status()).toMatchObject({ state: 'unlocked', lockedAt: null })

    vault.lock()
    expect(await vault.status()).toEqual({
      state: 'locked',
      lockedAt: '2026-11-23T08:15:00.000Z',
      failedUnlocks: 0,
      ways: ['passphrase'],
      trouble: null,
      passphraseDue: false,
    })
  })

  it('keeps what was written over locking and opening', async () => {
    using folder = temporaryFolder()
    const vault = vaultIn(folder.path)
    const created = await vault.create(PASSPHRASE)
    if (!created.ok) throw new Error(created.error.code)
    created.value.store.sqlite.exec("create table probe (text); insert into probe values ('kept')")
    vault.lock()

    const { store, header } = await opened(vaultIn(folder.path))
    expect(store.sqlite.prepare('select text from probe').pluck().get()).toBe('kept')
    expect(header).toBe('whole')
    store.sqlite.close()
  })

  it('is not made over another, nor over a damaged one', async () => {
    using folder = await lockedVault()
    const before = readFileSync(path.join(folder.path, 'vault.db'))
    expect(await vaultIn(folder.path).create(PASSPHRASE)).toEqual(fault('vault_exists'))

    truncateSync(path.join(folder.path, 'vault.header'))
    rmSync(path.join(folder.path, 'vault.header.copy'))
    expect(await vaultIn(folder.path).create(PASSPHRASE)).toEqual(fault('vault_exists'))
    expect(readFileSync(path.join(folder.path, 'vault.db'))).toEqual(before)
  })

  it('is refused with the reason when the passphrase is empty, short or weak, and leaves no file', async () => {
    using folder = temporaryFolder()
    const vault = vaultIn(folder.path)
    for (const [passphrase, reason] of [
      ['', 'empty'],
      ['lühike', 'too_short'],
      ['x'.repeat(1001), 'too_long'],
      ['Lastekaitse2026!', 'too_weak'],
    ] as const) {
      const refusal = err({ code: 'weak_passphrase', fields: { passphrase: reason } })
      expect(await vault.create(passphrase)).toEqual(refusal)
    }
    expect(filesIn(folder.path)).toEqual([])
  })

  it('moves a database without a header aside and deletes nothing', async () => {
    using folder = temporaryFolder()
    writeFileSync(path.join(folder.path, 'vault.db'), 'database')
    writeFileSync(path.join(folder.path, 'vault.db-wal'), 'log')
    writeFileSync(path.join(folder.path, 'vault.db.orphan-20261123T081500000Z'), 'an earlier one')
    const vault = vaultIn(folder.path)
    expect((await vault.status()).state).toBe('missing')
    expect((await vault.create(PASSPHRASE)).ok).toBe(true)
    vault.lock()

    const orphan = path.join(folder.path, 'vault.db.orphan-20261123T081500000Z')
    expect(readFileSync(orphan, 'utf8')).toBe('an earlier one')
    expect(readFileSync(`${orphan}-2`, 'utf8')).toBe('database')
    expect(readFileSync(`${orphan}-2-wal`, 'utf8')).toBe('log')
  })

  it('is refused when the folder cannot be written to', async () => {
    using folder = temporaryFolder()
    const file = path.join(folder.path, 'file')
    writeFileSync(file, '')
    // Rights do not bind the administrator, under whom tests may run; a folder below a file binds everyone.
    for (const impossible of [path.join(file, 'vault'), path.join(file, 'deep', 'vault')]) {
      expect(await vaultIn(impossible).create(PASSPHRASE)).toEqual(fault('vault_folder_unwritable'))
    }
  })
})

describe('opening', () => {
  it('tells a wrong passphrase, counts it, and starts anew once it is journaled', async () => {
    using folder = await lockedVault()
    const vault = vaultIn(folder.path)
    expect(await vault.unlock('vale parool, mis ei ava')).toEqual(fault('wrong_passphrase'))
    expect(await vault.unlock('teine vale parool')).toEqual(fault('wrong_passphrase'))
    expect(await vault.unlock(''), 'an empty field is not counted').toEqual(fault('wrong_passphrase'))
    expect((await vaultIn(folder.path).status()).failedUnlocks).toBe(2)

    expect((await opened(vault)).failedUnlocks).toBe(2)
    vault.lock()
    expect((await opened(vault)).failedUnlocks, 'not journaled: nothing is forgotten').toBe(2)
    await vault.failedUnlocksJournaled()
    expect((await vault.status()).failedUnlocks).toBe(0)
    vault.lock()
    expect((await opened(vault)).failedUnlocks).toBe(0)
    vault.lock()
  })

  it('waits longer after each wrong passphrase, before deriving a key', async () => {
    using folder = await lockedVault()
    const steps: string[] = []
    const deriver: KeyDeriver = (passphrase, kdf) => {
      steps.push('derive')
      return deriveKey(passphrase, kdf)
    }
    const wait = async (milliseconds: number) => void steps.push(`wait ${milliseconds}`)
    for (let attempt = 0; attempt < 5; attempt++) {
      // Another process each time: the count is on the disk.
      await vaultIn(folder.path, { deriveKey: deriver, wait }).unlock('vale parool, mis ei ava')
    }
    expect(steps.filter((step) => step !== 'derive')).toEqual([
      'wait 0',
      'wait 0',
      'wait 0',
      'wait 1000',
      'wait 2000',
    ])
    expect(steps.slice(-2)).toEqual(['wait 2000', 'derive'])
  })

  it('takes a damaged count of wrong passphrases as none', async () => {
    using folder = await lockedVault()
    const file = path.join(folder.path, 'vault.failed-unlocks')
    writeFileSync(file, '{"failed":-7')
    expect((await vaultIn(folder.path).status()).failedUnlocks).toBe(0)
    await vaultIn(folder.path).unlock('vale parool, mis ei ava')
    expect(readFileSync(file, 'utf8')).toBe('{"failed":1}')
  })

  it('takes a passphrase typed in the other Unicode form', async () => {
    using folder = await lockedVault()
    const vault = vaultIn(folder.path)
    expect((await vault.unlock(PASSPHRASE.normalize('NFD'))).ok).toBe(true)
    vault.lock()
  })

  it('of an open vault gives what is open, also to two who ask at once', async () => {
    using folder = await lockedVault()
    const vault = vaultIn(folder.path)
    const [first, second] = await Promise.all([vault.unlock(PASSPHRASE), vault.unlock(PASSPHRASE)])
    expect(first.ok && second.ok && first.value === second.value).toBe(true)
    vault.lock()
  })

  it('is given up when the vault is locked meanwhile', async () => {
    using folder = await lockedVault()
    let vault: VaultService | undefined
    const lockWhileDeriving: KeyDeriver = (passphrase, kdf) => {
      vault?.lock()
      return deriveKey(passphrase, kdf)
    }
    vault = vaultIn(folder.path, { deriveKey: lockWhileDeriving })
    expect(await vault.unlock(PASSPHRASE)).toEqual(fault('vault_locked'))
    expect((await vault.status()).state).toBe('locked')
    await opened(vaultIn(folder.path)).then(({ store }) => store.sqlite.close())
  })

  it('leaves the folder free when the key derivation breaks down', async () => {
    using folder = await lockedVault()
    const broken = vaultIn(folder.path, { deriveKey: () => Promise.reject(new Error('out of memory')) })
    await expect(broken.unlock(PASSPHRASE)).rejects.toThrow('out of memory')
    const vault = vaultIn(folder.path)
    await opened(vault)
    vault.lock()
  })

  it('gives a copy of the data key while it lasts, which opens the database beside it', async () => {
    using folder = await lockedVault()
    const vault = vaultIn(folder.path)
    expect(vault.dataKey()).toEqual(fault('vault_locked'))
    await opened(vault)
    const [first, second] = [must(vault.dataKey()), must(vault.dataKey())]
    const copy = openStore({
      file: path.join(folder.path, 'vault.db'),
      key: first,
      migrationsFolder: MIGRATIONS,
    })
    expect(copy.ok).toBe(true)
    if (copy.ok) closeStore(copy.value)
    first.fill(0)
    expect(
      second.every((byte) => byte === 0),
      'each caller has a copy of their own',
    ).toBe(false)
    expect(must(vault.dataKey())).toEqual(second)
    vault.lock()
    expect(vault.dataKey()).toEqual(fault('vault_locked'))
  })

  it('of an empty folder is told and leaves no file', async () => {
    using folder = temporaryFolder()
    expect(await vaultIn(folder.path).unlock(PASSPHRASE)).toEqual(fault('vault_missing'))
    expect(await vaultIn(path.join(folder.path, 'none')).unlock(PASSPHRASE)).toEqual(fault('vault_missing'))
    expect(filesIn(folder.path)).toEqual([])
  })
})

describe('a damaged vault', () => {
  it('opens with either header and writes the other anew', async () => {
    for (const name of ['vault.header', 'vault.header.copy']) {
      for (const damage of [
        (file: string) => rmSync(file),
        (file: string) => truncateSync(file, 0),
        (file: string) => truncateSync(file, 200),
        (file: string) => flip(file, 21),
        (file: string) => flip(file, 300),
      ]) {
        using folder = await lockedVault()
        const file = path.join(folder.path, name)
        const whole = readFileSync(file)
        damage(file)
        const vault = vaultIn(folder.path)
        expect((await opened(vault)).header).toBe('repaired')
        expect(readFileSync(file)).toEqual(whole)
        vault.lock()
        expect((await opened(vault)).header).toBe('whole')
        vault.lock()
      }
    }
  })

  it('is told when both headers are damaged, and stays as it is', async () => {
    using folder = await lockedVault()
    flip(path.join(folder.path, 'vault.header'), 300)
    truncateSync(path.join(folder.path, 'vault.header.copy'), 100)
    const before = bytesIn(folder.path)
    expect(await vaultIn(folder.path).unlock(PASSPHRASE)).toEqual(fault('vault_damaged'))
    expect((await vaultIn(folder.path).status()).state).toBe('locked')
    expect(bytesIn(folder.path)).toEqual(before)
  })

  it('is told when the copy is another vault’s, and neither is overwritten', async () => {
    using folder = await lockedVault()
    using other = await lockedVault()
    const file = path.join(folder.path, 'vault.header.copy')
    renameSync(path.join(other.path, 'vault.header.copy'), file)
    const before = readFileSync(file)
    expect(await vaultIn(folder.path).unlock(PASSPHRASE)).toEqual(fault('vault_damaged'))
    expect(readFileSync(file)).toEqual(before)
  })

  it('is told from a wrong passphrase when the database is missing, empty or damaged in its first page', async () => {
    for (const damage of [
      (file: string) => rmSync(file),
      (file: string) => truncateSync(file, 0),
      (file: string) => truncateSync(file, 1000),
      (file: string) => flip(file, 100),
    ]) {
      using folder = await lockedVault()
      damage(path.join(folder.path, 'vault.db'))
      const vault = vaultIn(folder.path)
      expect(await vault.unlock(PASSPHRASE)).toEqual(fault('vault_damaged'))
      expect((await vault.status()).failedUnlocks).toBe(0)
    }
  })

  it('is told at opening, or when the damaged page is read; never is other text shown', async () => {
    using folder = await lockedVault()
    const file = path.join(folder.path, 'vault.db')
    const whole = readFileSync(file)
    const outcomes = new Set<string>()
    for (let page = 0; page < whole.length / PAGE_BYTES; page += 5) {
      flip(file, page * PAGE_BYTES + 1234)
      const vault = vaultIn(folder.path)
      const result = await vault.unlock(PASSPHRASE)
      outcomes.add(result.ok ? readingEverything(result.value.store.sqlite) : result.error.code)
      vault.lock()
      writeFileSync(file, whole)
    }
    expect([...outcomes].toSorted()).toEqual(['damage told', 'vault_damaged'])
  })
})

describe('what lies on the disk', () => {
  it('holds neither the passphrase nor the data key', async () => {
    using folder = await lockedVault()
    const vault = vaultIn(folder.path)
    await vault.unlock('vale parool, mis ei ava')
    await opened(vault)

    const header = decodeHeader(readFileSync(path.join(folder.path, 'vault.header')))
    if (!header.ok) throw new Error(header.error)
    const slot = header.value.slots.find(isPassphraseSlot)
    if (slot === undefined) throw new Error('no slot')
    const wrappingKey = await deriveKey(PASSPHRASE, slot.kdf)
    const context = { vaultId: header.value.vaultId, slotType: 'passphrase' }
    const dataKey = unwrapKey(wrappingKey, slot.wrap, context)
    if (!dataKey.ok) throw new Error(dataKey.error)

    const everything = bytesIn(folder.path)
    for (const secret of [Buffer.from(wrappingKey), Buffer.from(dataKey.value)]) {
      expect(everything.includes(secret)).toBe(false)
      expect(everything.includes(secret.toString('hex'))).toBe(false)
      expect(everything.includes(secret.toString('base64'))).toBe(false)
    }
    const texts = [PASSPHRASE, 'vihmane', 'vale parool', 'SQLite format 3', 'CREATE TABLE', 'create table']
    expect(texts.filter((text) => everything.includes(text))).toEqual([])
    vault.lock()
  })

  it('is the header twice and the database, and nothing more after locking', async () => {
    using folder = await lockedVault()
    expect(filesIn(folder.path)).toEqual(['vault.db', 'vault.header', 'vault.header.copy'])
    const header = decodeHeader(readFileSync(path.join(folder.path, 'vault.header')))
    expect(header.ok && header.value.createdAt).toBe(new Date(NOW).toISOString())
  })

  it('costs what a try on this computer says, when nothing else is said', async () => {
    using folder = temporaryFolder()
    const asked: KdfParameters[] = []
    const vault = createVaultService({
      folder: folder.path,
      migrationsFolder: MIGRATIONS,
      deriveKey: async (_passphrase, kdf) => {
        asked.push(kdf)
        return new Uint8Array(32).fill(7)
      },
      clock: () => NOW,
      wait: async () => {},
    })
    await vault.create(PASSPHRASE)
    vault.lock()
    const [measured, taken] = asked
    expect(measured).toMatchObject({ name: 'argon2id', memoryKiB: 65536, passes: 3, parallelism: 1 })
    // A deriver that takes no time is that of a computer from the future: the most that is ever asked for.
    expect(taken).toMatchObject({ memoryKiB: 256 * 1024, passes: 10 })
  })

  it('gives every vault its own salt, keys and number', async () => {
    using one = await lockedVault()
    using other = await lockedVault()
    const [first, second] = [one, other].map((folder) =>
      decodeHeader(readFileSync(path.join(folder.path, 'vault.header'))),
    )
    if (!first?.ok || !second?.ok) throw new Error('unreadable')
    expect(first.value.vaultId).not.toBe(second.value.vaultId)
    const [a, b] = [first, second].map(({ value }) => value.slots.find(isPassphraseSlot))
    expect(a?.kdf.salt).not.toBe(b?.kdf.salt)
    expect(a?.wrap.nonce).not.toBe(b?.wrap.nonce)
  })
})

describe('the keys', () => {
  it('are zeroed when an opening is over, however it ended', async () => {
    using folder = await lockedVault()
    const keys: Uint8Array[] = []
    const remember: KeyDeriver = async (passphrase, kdf) => {
      const key = await deriveKey(passphrase, kdf)
      keys.push(key)
      return key
    }
    const vault = vaultIn(folder.path, { deriveKey: remember })
    await vault.unlock('vale parool, mis ei ava')
    await opened(vault)
    vault.lock()
    expect(keys).toHaveLength(2)
    expect(keys.every((key) => key.every((byte) => byte === 0))).toBe(true)
  })

  it('give no database after locking', async () => {
    using folder = await lockedVault()
    const vault = vaultIn(folder.path)
    expect(vault.store()).toEqual(fault('vault_locked'))
    const { store } = await opened(vault)
    expect(vault.store()).toEqual({ ok: true, value: store })
    vault.lock()
    expect(vault.store()).toEqual(fault('vault_locked'))
    expect(() => store.sqlite.prepare('select 1')).toThrow(/not open/)
    expect(() => vault.lock()).not.toThrow()
  })
})
