import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createAsideVaults } from '#electron/backup/aside-vaults.ts'
import { type BackupDisk, realBackupDisk } from '#electron/backup/backup-disk.ts'
import type { VaultService } from '#electron/vault/vault-service.ts'
import { parseRegister } from '#model/municipality/register.ts'
import { err, ok } from '#model/result.ts'
import register from '#resources/municipalities.json' with { type: 'json' }
import { listActs, verifyJournal } from '#store/journal/read-journal.ts'
import { eraseCase } from '#store/repositories/erasure.ts'
import { setUpVault } from '#store/repositories/vault.ts'
import type { Store } from '#store/store.ts'
import { aCase } from '#tests/support/builders/case-intake.ts'
import { aLetterhead } from '#tests/support/builders/letterhead.ts'
import { diskUntil, diskWith, PowerCut } from '#tests/support/failing-disk.ts'
import { acting, must, tempFolder, viewing } from '#tests/support/temp-store.ts'
import { PASSPHRASE, vaultIn } from '#tests/support/temporary-vault.ts'

const DAY = 86_400_000
const SET_ASIDE = Date.UTC(2026, 10, 23, 8, 15)
const ASIDE = 'vault.aside-2026-11-23T081500Z'
const later = (days: number) => acting(SET_ASIDE + days * DAY)

/** A vault with a case, and the same vault set aside in its folder by a restore. */
async function aRestoredVault() {
  const folder = path.join(tempFolder(), 'vault')
  const vault = vaultIn(folder)
  const { store } = must(await vault.create(PASSPHRASE))
  must(setUpVault(store, { letterhead: aLetterhead(), register: parseRegister(register) }, acting()))
  const caseId = aCase(store)
  vault.lock()
  setAside(folder)
  return { folder, caseId, vault }
}

function setAside(folder: string, name = ASIDE): void {
  mkdirSync(path.join(folder, name))
  for (const file of ['vault.db', 'vault.header', 'vault.header.copy']) {
    cpSync(path.join(folder, file), path.join(folder, name, file))
  }
}

async function opened(vault: VaultService): Promise<Store> {
  return must(await vault.unlock(PASSPHRASE)).store
}

function asides(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('vault.aside-'))
}

function removals(store: Store) {
  return listActs(store, null)
    .filter(({ act }) => act === 'vault.aside_removed')
    .map(({ subjectId, payload }) => ({ subjectId, before: payload?.before, after: payload?.after }))
}

describe('a vault set aside by a restore', () => {
  it('is listed with its days, and kept as long as it says', async () => {
    const { folder, vault } = await aRestoredVault()
    const store = await opened(vault)
    const service = createAsideVaults(realBackupDisk, () => folder)
    await service.settle(store, later(30))
    const [listed, ...more] = await service.list()
    expect(more).toEqual([])
    expect(listed).toMatchObject({
      name: ASIDE,
      since: '2026-11-23T08:15:00.000Z',
      keptUntil: '2026-12-23',
      isGoing: false,
    })
    expect(listed?.bytes).toBeGreaterThan(100_000)
    expect(removals(store)).toEqual([])

    await service.settle(store, later(31))
    expect(asides(folder)).toEqual([])
    expect(await service.list()).toEqual([])
    expect(removals(store)).toEqual([
      { subjectId: ASIDE, before: { since: '2026-11-23T08:15:00.000Z' }, after: { end: 'expired' } },
    ])
    expect(verifyJournal(store).ok).toBe(true)
    vault.lock()
    // What is left is the vault that is worked in.
    expect((await opened(vault)).sqlite.open).toBe(true)
    vault.lock()
  })

  it('goes when a case is erased, at the latest at the next opening', async () => {
    for (const isKilledBetween of [false, true]) {
      const { folder, caseId, vault } = await aRestoredVault()
      setAside(folder, `${ASIDE}-2`)
      const store = await opened(vault)
      const service = createAsideVaults(realBackupDisk, () => folder)
      must(eraseCase(store, { caseId, ground: 'not_needed' }, later(1), viewing()))
      if (isKilledBetween) await service.settle(store, later(2))
      else await service.caseErased(store, later(1))
      expect(asides(folder)).toEqual([])
      expect(removals(store).map(({ after }) => after)).toEqual([
        { end: 'case_erased' },
        { end: 'case_erased' },
      ])
      vault.lock()
    }
  })

  it('stays when a case was erased before it was set aside: it is not in it', async () => {
    const { folder, caseId, vault } = await aRestoredVault()
    const store = await opened(vault)
    must(eraseCase(store, { caseId, ground: 'not_needed' }, later(-1), viewing()))
    await createAsideVaults(realBackupDisk, () => folder).settle(store, later(2))
    expect(asides(folder)).toEqual([ASIDE])
    vault.lock()
  })

  it('goes when it is asked for, with all that is in it, and no other', async () => {
    const { folder, vault } = await aRestoredVault()
    setAside(folder, `${ASIDE}-2`)
    // Somebody has worked in it where it lies.
    mkdirSync(path.join(folder, ASIDE, 'vault.rehearsal'))
    writeFileSync(path.join(folder, ASIDE, 'vault.rehearsal', 'vault.db'), 'x')
    const store = await opened(vault)
    const service = createAsideVaults(realBackupDisk, () => folder)
    expect(await service.remove(store, ASIDE, later(1))).toEqual(ok(null))
    expect(asides(folder)).toEqual([`${ASIDE}-2`])
    expect(removals(store)).toMatchObject([{ subjectId: ASIDE, after: { end: 'asked' } }])
    for (const name of [ASIDE, '../vault', 'vault.db', '']) {
      expect(await service.remove(store, name, later(1))).toEqual(err('not_found'))
    }
    vault.lock()
  })

  it('is gone and journaled once after the power went off at any step', { timeout: 120_000 }, async () => {
    const given = await aRestoredVault()
    for (let fatal = 1; ; fatal++) {
      const folder = path.join(tempFolder(), 'vault')
      cpSync(given.folder, folder, { recursive: true })
      const vault = vaultIn(folder)
      const cut = createAsideVaults(
        diskUntil(fatal, false, () => undefined),
        () => folder,
      )
      const outcome = await cut.remove(await opened(vault), ASIDE, later(1)).catch((error: unknown) => error)
      vault.lock()
      // Either nothing has happened yet, or it is no vault any more.
      const [left] = asides(folder)
      if (left === ASIDE) expect((await vaultIn(path.join(folder, ASIDE)).status()).state).toBe('locked')
      else if (left !== undefined) expect(left).toBe(`${ASIDE}.asked`)

      const store = await opened(vault)
      const next = createAsideVaults(realBackupDisk, () => folder)
      await next.settle(store, later(2))
      if (left === ASIDE) must(await next.remove(store, ASIDE, later(2)))
      expect(asides(folder)).toEqual([])
      expect(removals(store)).toMatchObject([{ subjectId: ASIDE, after: { end: 'asked' } }])
      vault.lock()
      if (!(outcome instanceof PowerCut)) break
      expect(fatal).toBeLessThan(30)
    }
    expect(existsSync(path.join(given.folder, ASIDE))).toBe(true)
  })

  it('that a program holds is told, shown as going, and goes at the next opening', async () => {
    const { folder, vault } = await aRestoredVault()
    const store = await opened(vault)
    const held = diskWith((change, file) => {
      if (change === 'removeTree' && file.endsWith('vault.db')) throw busy()
    })
    const service = createAsideVaults(held, () => folder)
    expect(await service.remove(store, ASIDE, later(1))).toEqual(err('vault_folder_unwritable'))
    expect(await service.list()).toMatchObject([{ name: ASIDE, isGoing: true }])
    // Neither an opening nor an erasing fails for it.
    await service.settle(store, later(1))
    await service.caseErased(store, later(1))
    expect(removals(store)).toEqual([])
    await createAsideVaults(realBackupDisk, () => folder).settle(store, later(1))
    expect(asides(folder)).toEqual([])
    expect(removals(store)).toMatchObject([{ after: { end: 'asked' } }])
    vault.lock()
  })

  it('is journaled at the next opening when the desk is locked while it goes', async () => {
    const { folder, vault } = await aRestoredVault()
    const store = await opened(vault)
    const locking: BackupDisk = diskWith((change) => {
      if (change === 'removeTree') vault.lock()
    })
    await createAsideVaults(locking, () => folder).remove(store, ASIDE, later(1))
    expect(asides(folder)).toEqual([`${ASIDE}.asked`])
    const service = createAsideVaults(realBackupDisk, () => folder)
    expect(await service.list()).toEqual([])
    const again = await opened(vault)
    await service.settle(again, later(1))
    expect(asides(folder)).toEqual([])
    expect(removals(again)).toHaveLength(1)
    vault.lock()
  })

  it('by a clock that ran ahead counts its days from the next opening on', async () => {
    const { folder, vault } = await aRestoredVault()
    const store = await opened(vault)
    const service = createAsideVaults(realBackupDisk, () => folder)
    await service.settle(store, later(-400))
    expect(await service.list()).toMatchObject([{ since: '2025-10-19T08:15:00.000Z' }])
    await service.settle(store, later(-369))
    expect(asides(folder)).toEqual([])
    vault.lock()
  })

  it('whose name tells no time counts by its folder, and an empty one goes without a word', async () => {
    const { folder, vault } = await aRestoredVault()
    setAside(folder, 'vault.aside-0')
    mkdirSync(path.join(folder, 'vault.aside-1'))
    writeFileSync(path.join(folder, 'vault.aside-märkmed.txt'), 'minu oma')
    const store = await opened(vault)
    const service = createAsideVaults(realBackupDisk, () => folder)
    const today = acting(Date.now())
    await service.settle(store, today)
    expect(asides(folder)).not.toContain('vault.aside-1')
    expect(asides(folder)).toContain('vault.aside-0')
    await service.settle(store, acting(Date.now() + 32 * DAY))
    expect(asides(folder)).toEqual(['vault.aside-märkmed.txt'])
    vault.lock()
  })
})

function busy(): Error {
  return Object.assign(new Error('held'), { code: 'EBUSY' })
}
