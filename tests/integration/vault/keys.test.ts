import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Credential } from '#electron/vault/credential.ts'
import { type Disk, realDisk } from '#electron/vault/disk.ts'
import { writeHeader } from '#electron/vault/header-file.ts'
import { deriveKey, type KeyDeriver } from '#electron/vault/key-derivation.ts'
import { rekeyDatabase } from '#electron/vault/rekey-database.ts'
import { readOfficePublicKey } from '#electron/vault/slots/office-key.ts'
import type { SystemKeyStore } from '#electron/vault/slots/system.ts'
import { decodeHeader, type VaultHeader } from '#electron/vault/vault-header.ts'
import { isOfficeSlot, isPassphraseSlot, type Slot } from '#electron/vault/vault-slots.ts'
import type { VaultOptions, VaultService } from '#electron/vault/vault-service.ts'
import { err, ok } from '#model/result.ts'
import { must } from '#tests/support/must.ts'
import { makeOfficeKey, OFFICE, OFFICE_PASSWORD } from '#tests/support/office-key.ts'
import {
  bytesIn,
  CHEAP_KDF,
  lockedVault,
  PASSPHRASE,
  temporaryFolder,
  vaultIn,
} from '#tests/support/temporary-vault.ts'

const OTHER = 'uus lause kolme kivi ja kahe kajakaga'
const WRONG = 'vale parool, mis ei ava'

const fault = (code: string) => err({ code })

const OFFICE_DER = must(readOfficePublicKey(Buffer.from(OFFICE.publicPem))).der
const byOffice: Credential = {
  type: 'office',
  file: Buffer.from(OFFICE.privatePem),
  password: OFFICE_PASSWORD,
}
const byCode = (code: string): Credential => ({ type: 'recovery-code', code })
const bySystem: Credential = { type: 'operating-system' }

/** A key store that keeps what it was given, for one account. */
function keyStore(account = 'kersti'): SystemKeyStore {
  return {
    isAvailable: () => Promise.resolve(true),
    seal: (secret) => Promise.resolve(Buffer.from(`${account}:${secret}`)),
    open: (sealed) => {
      const [whose, secret = ''] = Buffer.from(sealed).toString().split(':')
      return whose === account ? Promise.resolve(secret) : Promise.reject(new Error('another account'))
    },
  }
}

/** An open vault with something in it, in a folder that goes with it. */
async function openVault(changes: Partial<VaultOptions> = {}) {
  const folder = temporaryFolder()
  const vault = vaultIn(folder.path, changes)
  const { store } = must(await vault.create(PASSPHRASE))
  store.sqlite.exec("create table probe (text); insert into probe values ('alles')")
  return {
    folder: folder.path,
    vault,
    [Symbol.dispose]() {
      vault.lock()
      folder[Symbol.dispose]()
    },
  }
}

/** Locks, opens anew with a service that knows nothing of before, reads what is in it, and locks. */
async function reopen(folder: string, credential: Credential | string, changes: Partial<VaultOptions> = {}) {
  const vault = vaultIn(folder, changes)
  const by: Credential =
    typeof credential === 'string' ? { type: 'passphrase', passphrase: credential } : credential
  const opened = await vault.unlockBy(by)
  if (!opened.ok) return opened.error.code
  const kept: unknown = opened.value.store.sqlite.prepare('select text from probe').pluck().get()
  vault.lock()
  return kept
}

function headerIn(folder: string, name = 'vault.header'): VaultHeader {
  return must(decodeHeader(readFileSync(path.join(folder, name))))
}

/** Writes both copies with other slots, as somebody without any key could. */
async function forge(folder: string, change: (slots: readonly Slot[]) => Slot[]): Promise<void> {
  const header = headerIn(folder)
  await writeHeader(realDisk, folder, {
    ...header,
    sequence: header.sequence + 1,
    slots: change(header.slots),
  })
}

/** A code that was checked. */
async function confirmedCode(vault: VaultService, passphrase = PASSPHRASE): Promise<string> {
  const code = must(await vault.keys.newRecoveryCode(passphrase))
  must(await vault.keys.confirmRecoveryCode(code))
  return code
}

describe('a recovery code', () => {
  it('opens the vault, and then a new passphrase is due, which replaces the forgotten one', async () => {
    using desk = await openVault()
    const code = await confirmedCode(desk.vault)
    desk.vault.lock()

    const opened = must(await desk.vault.unlockBy(byCode(code.toLowerCase().replaceAll('-', ' '))))
    expect(opened.openedBy).toBe('recovery-code')
    expect(must(await desk.vault.keys.overview()).passphraseDue).toBe(true)
    expect(await desk.vault.keys.setPassphrase('lühike')).toMatchObject({
      error: { code: 'weak_passphrase' },
    })
    expect(must(await desk.vault.keys.overview()).passphraseDue).toBe(true)
    must(await desk.vault.keys.setPassphrase(OTHER))
    expect(must(await desk.vault.keys.overview()).passphraseDue).toBe(false)
    expect(await desk.vault.keys.setPassphrase(PASSPHRASE), 'only once').toEqual(fault('wrong_passphrase'))
    desk.vault.lock()

    expect(await reopen(desk.folder, OTHER)).toBe('alles')
    expect(await reopen(desk.folder, PASSPHRASE)).toBe('wrong_passphrase')
    expect(await reopen(desk.folder, byCode(code))).toBe('alles')
  })

  it('is due to be checked until it is typed back', async () => {
    using desk = await openVault()
    const { keys } = desk.vault
    expect(must(await keys.overview()).recovery).toBeNull()
    const code = must(await keys.newRecoveryCode(null))
    expect(must(await keys.overview()).recovery).toMatchObject({ isConfirmed: false })
    expect(await keys.confirmRecoveryCode(`${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`)).toEqual(
      fault('recovery_code_mistyped'),
    )
    using other = await openVault()
    const foreign = must(await other.vault.keys.newRecoveryCode(null))
    expect(await keys.confirmRecoveryCode(foreign)).toEqual(fault('wrong_recovery_code'))
    must(await keys.confirmRecoveryCode(code))
    expect(must(await keys.overview()).recovery).toMatchObject({ isConfirmed: true, isBeingRenewed: false })
  })

  it('can be renewed: the old one works until the new one was checked, and not after', async () => {
    using desk = await openVault()
    const old = await confirmedCode(desk.vault)
    const lost = must(await desk.vault.keys.newRecoveryCode(PASSPHRASE))
    const renewed = must(await desk.vault.keys.newRecoveryCode(PASSPHRASE))
    expect(must(await desk.vault.keys.overview()).recovery).toMatchObject({
      isConfirmed: true,
      isBeingRenewed: true,
    })
    desk.vault.lock()
    expect(await reopen(desk.folder, byCode(old))).toBe('alles')
    expect(await reopen(desk.folder, byCode(lost)), 'made, never checked, made anew').toBe(
      'wrong_recovery_code',
    )

    must(await desk.vault.unlock(PASSPHRASE))
    expect(await desk.vault.keys.confirmRecoveryCode(old), 'the older one').toEqual(
      fault('wrong_recovery_code'),
    )
    must(await desk.vault.keys.confirmRecoveryCode(renewed))
    desk.vault.lock()
    expect(await reopen(desk.folder, byCode(old))).toBe('wrong_recovery_code')
    expect(await reopen(desk.folder, byCode(renewed))).toBe('alles')
  })

  it('asks for the passphrase unless the vault was made in this session and has none', async () => {
    using desk = await openVault()
    must(await desk.vault.keys.newRecoveryCode(null))
    await confirmedCode(desk.vault)
    expect(await desk.vault.keys.newRecoveryCode(null)).toEqual(fault('wrong_passphrase'))
    expect(await desk.vault.keys.newRecoveryCode(WRONG)).toEqual(fault('wrong_passphrase'))
    using later = await lockedVault()
    const vault = vaultIn(later.path)
    must(await vault.unlock(PASSPHRASE))
    expect(await vault.keys.newRecoveryCode(null)).toEqual(fault('wrong_passphrase'))
    vault.lock()
  })

  it('is not on the disk in any form', async () => {
    using desk = await openVault()
    const code = await confirmedCode(desk.vault)
    const everything = bytesIn(desk.folder).toString('latin1').toUpperCase()
    // Two groups: four signs alone turn up in any encrypted megabyte.
    const [first, second] = code.split('-')
    for (const text of [`${first}-${second}`, `${first}${second}`]) expect(everything).not.toContain(text)
    expect(everything).toContain('RECOVERY-CODE')
  })
})

describe('the office', () => {
  it('opens the vault with its private key, and then a new passphrase is due', async () => {
    using desk = await openVault()
    must(await desk.vault.keys.addOfficeKey(PASSPHRASE, OFFICE_DER))
    expect(must(await desk.vault.keys.overview()).office).toMatchObject({ bits: 3072 })
    desk.vault.lock()

    expect(await reopen(desk.folder, byOffice)).toBe('alles')
    expect(await reopen(desk.folder, { ...byOffice, password: 'vale' })).toBe('wrong_key_password')
    const stranger = { ...byOffice, file: Buffer.from(makeOfficeKey().privatePem) } as Credential
    expect(await reopen(desk.folder, stranger)).toBe('wrong_office_key')
    const noKey = { ...byOffice, file: Buffer.from(OFFICE.publicPem) } as Credential
    expect(await reopen(desk.folder, noKey)).toBe('office_key_unreadable')

    must(await desk.vault.unlockBy(byOffice))
    must(await desk.vault.keys.setPassphrase(OTHER))
    desk.vault.lock()
    expect(await reopen(desk.folder, OTHER)).toBe('alles')
  })

  it('no longer opens it when its key was taken away or replaced', async () => {
    using desk = await openVault()
    must(await desk.vault.keys.addOfficeKey(PASSPHRASE, OFFICE_DER))
    const successor = must(readOfficePublicKey(Buffer.from(makeOfficeKey().publicPem)))
    must(await desk.vault.keys.addOfficeKey(PASSPHRASE, successor.der))
    expect(must(await desk.vault.keys.overview()).office?.fingerprint).toBe(successor.fingerprint)
    desk.vault.lock()
    expect(await reopen(desk.folder, byOffice)).toBe('wrong_office_key')
    must(await desk.vault.unlock(PASSPHRASE))
    must(await desk.vault.keys.removeOfficeKey(PASSPHRASE))
    desk.vault.lock()
    expect(await reopen(desk.folder, byOffice)).toBe('way_missing')
  })

  it('is not added or taken away without the passphrase', async () => {
    using desk = await openVault()
    expect(await desk.vault.keys.addOfficeKey(WRONG, OFFICE_DER)).toEqual(fault('wrong_passphrase'))
    must(await desk.vault.keys.addOfficeKey(PASSPHRASE, OFFICE_DER))
    expect(await desk.vault.keys.removeOfficeKey('')).toEqual(fault('wrong_passphrase'))
    expect(must(await desk.vault.keys.overview()).office).not.toBeNull()
  })

  it('whose public key somebody exchanged in the header is not given the next data key', async () => {
    using desk = await openVault()
    must(await desk.vault.keys.addOfficeKey(PASSPHRASE, OFFICE_DER))
    desk.vault.lock()
    const thief = must(readOfficePublicKey(Buffer.from(makeOfficeKey().publicPem))).der
    await forge(desk.folder, (slots) =>
      slots.map((slot) => (isOfficeSlot(slot) ? { ...slot, publicKey: thief.toString('base64') } : slot)),
    )
    must(await desk.vault.unlock(PASSPHRASE))
    expect(await desk.vault.keys.rotate(PASSPHRASE)).toEqual(fault('vault_damaged'))
    desk.vault.lock()
    expect(await reopen(desk.folder, PASSPHRASE)).toBe('alles')
  })
})

describe('the key store of the operating system', () => {
  it('opens the vault for the same account only, and is never the only way back', async () => {
    using desk = await openVault({ systemKeys: keyStore() })
    expect(must(await desk.vault.keys.overview()).system).toBe('off')
    expect(await desk.vault.keys.setSystemKey(PASSPHRASE, true)).toEqual(fault('another_way_needed'))
    must(await desk.vault.keys.newRecoveryCode(null))
    expect(await desk.vault.keys.setSystemKey(PASSPHRASE, true), 'not checked yet').toEqual(
      fault('another_way_needed'),
    )
    await confirmedCode(desk.vault)
    expect(await desk.vault.keys.setSystemKey(WRONG, true)).toEqual(fault('wrong_passphrase'))
    must(await desk.vault.keys.setSystemKey(PASSPHRASE, true))
    expect(must(await desk.vault.keys.overview()).system).toBe('on')
    desk.vault.lock()

    expect(await reopen(desk.folder, bySystem, { systemKeys: keyStore() })).toBe('alles')
    expect(await reopen(desk.folder, bySystem, { systemKeys: keyStore('teine') })).toBe('system_key_refused')
    expect(await reopen(desk.folder, bySystem), 'no key store').toBe('system_key_refused')
    expect((await desk.vault.status()).failedUnlocks, 'only the passphrase above').toBe(1)

    must(await desk.vault.unlock(PASSPHRASE))
    must(await desk.vault.keys.setSystemKey(PASSPHRASE, false))
    desk.vault.lock()
    expect(await reopen(desk.folder, bySystem, { systemKeys: keyStore() })).toBe('way_missing')
  })

  it('is refused where there is none, and the office stays while it depends on it', async () => {
    using desk = await openVault()
    must(await desk.vault.keys.addOfficeKey(PASSPHRASE, OFFICE_DER))
    expect(must(await desk.vault.keys.overview()).system).toBe('unavailable')
    expect(await desk.vault.keys.setSystemKey(PASSPHRASE, true)).toEqual(fault('system_key_unavailable'))
    desk.vault.lock()
    const vault = vaultIn(desk.folder, { systemKeys: keyStore() })
    must(await vault.unlock(PASSPHRASE))
    must(await vault.keys.setSystemKey(PASSPHRASE, true))
    expect(await vault.keys.removeOfficeKey(PASSPHRASE)).toEqual(fault('another_way_needed'))
    vault.lock()
  })
})

describe('the passphrase', () => {
  it('is changed by whoever knows it, and the old one stops working', async () => {
    using desk = await openVault()
    const code = await confirmedCode(desk.vault)
    expect(await desk.vault.keys.changePassphrase(WRONG, OTHER)).toEqual(fault('wrong_passphrase'))
    expect(await desk.vault.keys.changePassphrase(PASSPHRASE, 'Lastekaitse2026!')).toEqual(
      err({ code: 'weak_passphrase', fields: { passphrase: 'too_weak' } }),
    )
    must(await desk.vault.keys.changePassphrase(PASSPHRASE, OTHER))
    desk.vault.lock()
    expect(await reopen(desk.folder, PASSPHRASE)).toBe('wrong_passphrase')
    expect(await reopen(desk.folder, OTHER)).toBe('alles')
    expect(await reopen(desk.folder, byCode(code))).toBe('alles')
  })

  it('when the disk is full stays as it was, and when only the second copy is refused is changed', async () => {
    for (const [fullFrom, works] of [
      [1, PASSPHRASE],
      [2, OTHER],
    ] as const) {
      let writes = Number.NEGATIVE_INFINITY
      const disk: Disk = {
        ...realDisk,
        async write(file, bytes) {
          if (++writes < fullFrom) return realDisk.write(file, bytes)
          throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
        },
      }
      using desk = await openVault({ disk })
      writes = 0
      const changed = await desk.vault.keys.changePassphrase(PASSPHRASE, OTHER)
      expect(changed).toEqual(works === OTHER ? ok(null) : fault('vault_full_disk'))
      desk.vault.lock()
      expect(await reopen(desk.folder, works === OTHER ? PASSPHRASE : OTHER)).toBe('wrong_passphrase')
      expect(await reopen(desk.folder, works)).toBe('alles')
    }
  })

  it('that is wrong slows the next try down and is counted, on the open desk and for every way', async () => {
    using desk = await openVault()
    await confirmedCode(desk.vault)
    must(await desk.vault.keys.addOfficeKey(PASSPHRASE, OFFICE_DER))
    desk.vault.lock()
    using other = await openVault()
    const foreign = await confirmedCode(other.vault)

    const waited: number[] = []
    const wait = async (milliseconds: number) => void waited.push(milliseconds)
    const vault = vaultIn(desk.folder, { wait })
    await vault.unlock(WRONG)
    await vault.unlockBy(byCode('0000-0000'))
    await vault.unlockBy(byCode(foreign))
    await vault.unlockBy({ ...byOffice, password: 'vale' })
    await vault.unlockBy({ ...byOffice, file: Buffer.from(makeOfficeKey().privatePem) })
    expect((await vault.status()).failedUnlocks, 'a mistyped code is no guess').toBe(4)
    const opened = must(await vault.unlock(PASSPHRASE))
    expect(opened.failedUnlocks).toBe(4)
    await vault.keys.changePassphrase(WRONG, OTHER)
    await vault.keys.changePassphrase(PASSPHRASE, OTHER)
    expect(waited).toEqual([0, 0, 0, 0, 1000, 2000, 2000, 4000])
    expect((await vault.status()).failedUnlocks).toBe(5)
    vault.lock()
  })
})

describe('the cost of the passphrase', () => {
  const DEARER = { ...CHEAP_KDF, memoryKiB: 4096 }
  const kdfIn = (folder: string) => headerIn(folder).slots.find(isPassphraseSlot)?.kdf

  it('is raised after an opening when it fell behind, and the vault opens as before', async () => {
    using folder = await lockedVault()
    const before = kdfIn(folder.path)
    const vault = vaultIn(folder.path, { kdfCost: DEARER })
    must(await vault.unlock(PASSPHRASE))
    expect(await vault.keys.raiseCost(PASSPHRASE)).toEqual(ok(DEARER))
    expect(await vault.keys.raiseCost(PASSPHRASE), 'nothing more to raise').toEqual(ok(null))
    vault.lock()
    expect(kdfIn(folder.path)).toMatchObject(DEARER)
    expect(kdfIn(folder.path)?.salt).not.toBe(before?.salt)
    must(await vault.unlock(PASSPHRASE))
    vault.lock()
  })

  it('is never lowered', async () => {
    using folder = await lockedVault()
    const vault = vaultIn(folder.path, { kdfCost: { ...CHEAP_KDF, memoryKiB: 64 } })
    must(await vault.unlock(PASSPHRASE))
    expect(await vault.keys.raiseCost(PASSPHRASE)).toEqual(ok(null))
    vault.lock()
    expect(kdfIn(folder.path)).toMatchObject(CHEAP_KDF)
  })

  it('is not raised with another passphrase than the one that opens, nor after another way', async () => {
    using desk = await openVault()
    const code = await confirmedCode(desk.vault)
    desk.vault.lock()
    const vault = vaultIn(desk.folder, { kdfCost: DEARER })
    must(await vault.unlock(PASSPHRASE))
    expect(await vault.keys.raiseCost(WRONG)).toEqual(ok(null))
    vault.lock()
    must(await vault.unlockBy(byCode(code)))
    expect(await vault.keys.raiseCost(PASSPHRASE)).toEqual(ok(null))
    vault.lock()
    expect(kdfIn(desk.folder)).toMatchObject(CHEAP_KDF)
  })

  it('stays as it was when the disk refuses, and the vault stays open', async () => {
    using folder = await lockedVault()
    const disk: Disk = {
      ...realDisk,
      write: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    }
    const vault = vaultIn(folder.path, { disk, kdfCost: DEARER })
    must(await vault.unlock(PASSPHRASE))
    expect(await vault.keys.raiseCost(PASSPHRASE)).toEqual(fault('vault_full_disk'))
    expect(vault.store().ok).toBe(true)
    vault.lock()
    expect(kdfIn(folder.path)).toMatchObject(CHEAP_KDF)
  })

  it('is given up when the vault is locked meanwhile, and the folder is free', async () => {
    using folder = await lockedVault()
    let lockNow = false
    let vault: VaultService | null = null
    const deriver: KeyDeriver = (passphrase, kdf) => {
      if (lockNow) vault?.lock()
      return deriveKey(passphrase, kdf)
    }
    vault = vaultIn(folder.path, { deriveKey: deriver, kdfCost: DEARER })
    must(await vault.unlock(PASSPHRASE))
    lockNow = true
    expect(await vault.keys.raiseCost(PASSPHRASE)).toEqual(fault('vault_locked'))
    expect(kdfIn(folder.path)).toMatchObject(CHEAP_KDF)
    const other = vaultIn(folder.path)
    must(await other.unlock(PASSPHRASE))
    other.lock()
  })
})

describe('a change of the data key', () => {
  it('leaves every way open but the old recovery code, and the old key opens nothing', async () => {
    using desk = await openVault({ systemKeys: keyStore() })
    const old = await confirmedCode(desk.vault)
    must(await desk.vault.keys.addOfficeKey(PASSPHRASE, OFFICE_DER))
    must(await desk.vault.keys.setSystemKey(PASSPHRASE, true))
    const oldKey = must(desk.vault.dataKey())
    const oldHeader = readFileSync(path.join(desk.folder, 'vault.header'))

    expect(await desk.vault.keys.rotate(WRONG)).toEqual(fault('wrong_passphrase'))
    const code = must(await desk.vault.keys.rotate(PASSPHRASE))
    const newKey = must(desk.vault.dataKey())
    expect(newKey.equals(oldKey)).toBe(false)
    const { store } = must(await desk.vault.unlock(PASSPHRASE))
    expect(store.sqlite.prepare('select text from probe').pluck().get(), 'open all the while').toBe('alles')
    expect(must(await desk.vault.keys.overview())).toMatchObject({
      recovery: { isConfirmed: false },
      office: { bits: 3072 },
      system: 'on',
    })
    desk.vault.lock()

    const header = headerIn(desk.folder)
    expect(header.nextSlots).toBeUndefined()
    expect(await reopen(desk.folder, PASSPHRASE)).toBe('alles')
    expect(await reopen(desk.folder, byOffice)).toBe('alles')
    expect(await reopen(desk.folder, bySystem, { systemKeys: keyStore() })).toBe('alles')
    expect(await reopen(desk.folder, byCode(code))).toBe('alles')
    expect(await reopen(desk.folder, byCode(old))).toBe('wrong_recovery_code')

    // Whoever kept an old header has an old key, and nothing of this database.
    for (const name of ['vault.header', 'vault.header.copy']) {
      writeFileSync(path.join(desk.folder, name), oldHeader)
    }
    expect(await reopen(desk.folder, PASSPHRASE)).toBe('vault_damaged')
  })

  it('is refused while there is a way that only a later program can wrap anew', async () => {
    using desk = await openVault()
    desk.vault.lock()
    await forge(desk.folder, (slots) => [...slots, { type: 'smart-card', certificate: 'AAAA' }])
    must(await desk.vault.unlock(PASSPHRASE))
    expect(await desk.vault.keys.rotate(PASSPHRASE)).toEqual(fault('vault_newer'))
    must(await desk.vault.keys.changePassphrase(PASSPHRASE, OTHER))
    await confirmedCode(desk.vault, OTHER)
    desk.vault.lock()
    const kept = headerIn(desk.folder).slots.find(({ type }) => type === 'smart-card')
    expect(kept).toEqual({ type: 'smart-card', certificate: 'AAAA' })
    expect(await reopen(desk.folder, OTHER)).toBe('alles')
  })

  it('that the database refuses leaves the old key, and the vault open', async () => {
    using desk = await openVault({ rekey: () => Promise.resolve(err('vault_full_disk')) })
    const code = await confirmedCode(desk.vault)
    expect(await desk.vault.keys.rotate(PASSPHRASE)).toEqual(fault('vault_full_disk'))
    expect(desk.vault.store().ok).toBe(true)
    desk.vault.lock()
    expect(headerIn(desk.folder).nextSlots).toBeUndefined()
    expect(await reopen(desk.folder, PASSPHRASE)).toBe('alles')
    expect(await reopen(desk.folder, byCode(code))).toBe('alles')
  })

  it('during which the desk is locked comes to its end, and the vault is locked', async () => {
    let vault: VaultService | null = null
    const seen: string[] = []
    using desk = await openVault({
      rekey: async (task) => {
        seen.push((await vault?.status())?.state ?? '')
        vault?.lock()
        seen.push((await vault?.status())?.state ?? '')
        expect(await vaultIn(desk.folder).unlock(PASSPHRASE)).toEqual(fault('vault_in_use'))
        return rekeyDatabase(task)
      },
    })
    vault = desk.vault
    expect(await vault.keys.rotate(PASSPHRASE)).toEqual(fault('vault_locked'))
    expect(seen).toEqual(['unlocked', 'locked'])
    expect(vault.store().ok).toBe(false)
    expect(headerIn(desk.folder).nextSlots).toBeUndefined()
    expect(await reopen(desk.folder, PASSPHRASE)).toBe('alles')
  })

  it('whose end the disk refuses to write is settled at the next opening', async () => {
    let isFull = false
    const disk: Disk = {
      ...realDisk,
      write: (file, bytes) =>
        isFull
          ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
          : realDisk.write(file, bytes),
    }
    using desk = await openVault({
      disk,
      rekey: async (task) => {
        const rekeyed = await rekeyDatabase(task)
        isFull = true
        return rekeyed
      },
    })
    const code = must(await desk.vault.keys.rotate(PASSPHRASE))
    expect(desk.vault.store().ok).toBe(true)
    desk.vault.lock()
    expect(headerIn(desk.folder).nextSlots).toBeDefined()
    isFull = false
    expect(await reopen(desk.folder, byCode(code))).toBe('alles')
    expect(headerIn(desk.folder).nextSlots).toBeUndefined()
    expect(await reopen(desk.folder, PASSPHRASE)).toBe('alles')
  })
})

describe('a forged header', () => {
  it('with slots that open nothing is told as a wrong key, and nothing is written', async () => {
    using desk = await openVault()
    await confirmedCode(desk.vault)
    desk.vault.lock()
    using other = await openVault()
    const foreign = await confirmedCode(other.vault)
    const foreignSlots = headerIn(other.folder).slots
    await forge(desk.folder, () => [...foreignSlots])
    const before = createHash('sha256').update(bytesIn(desk.folder)).digest('hex')
    expect(await reopen(desk.folder, byCode(foreign))).toBe('wrong_recovery_code')
    const vault = vaultIn(desk.folder)
    expect(await vault.unlock(PASSPHRASE)).toEqual(fault('wrong_passphrase'))
    await vault.failedUnlocksJournaled()
    expect(createHash('sha256').update(bytesIn(desk.folder)).digest('hex')).toBe(before)
  })

  it('that asks for less than was set gives no key', async () => {
    using folder = await lockedVault()
    await forge(folder.path, (slots) =>
      slots.map((slot) => (isPassphraseSlot(slot) ? { ...slot, kdf: { ...slot.kdf, memoryKiB: 8 } } : slot)),
    )
    expect(await vaultIn(folder.path).unlock(PASSPHRASE)).toEqual(fault('wrong_passphrase'))
  })

  it('that claims a change of the data key with a foreign key does not lead to it', async () => {
    using desk = await openVault()
    desk.vault.lock()
    using other = await lockedVault()
    const header = headerIn(desk.folder)
    const nextSlots = headerIn(other.path).slots
    await writeHeader(realDisk, desk.folder, { ...header, sequence: 2, nextSlots })
    expect(await reopen(desk.folder, PASSPHRASE)).toBe('alles')
    expect(headerIn(desk.folder).nextSlots).toBeUndefined()
    expect(headerIn(desk.folder).slots).toEqual(header.slots)
  })
})
