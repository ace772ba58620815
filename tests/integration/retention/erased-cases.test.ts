import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createErasedCases } from '#electron/retention/erased-cases.ts'
import { realDisk } from '#electron/vault/disk.ts'
import { readErasedIds } from '#electron/vault/erased-ids.ts'
import { err } from '#model/result.ts'
import { closeStore } from '#store/open-store.ts'
import { readCase } from '#store/queries/case-view.ts'
import { eraseCase } from '#store/repositories/erasure.ts'
import { aCase } from '#tests/support/builders/case-intake.ts'
import { acting, must, opened, tempFolder, tempStore, tempVault, viewing } from '#tests/support/temp-store.ts'

describe('erased cases', () => {
  it('are erased again when an older copy of the vault is put back, from either file', async () => {
    for (const kept of ['vault', 'backups']) {
      const folder = tempFolder()
      const folders = [path.join(folder, 'vault'), path.join(folder, 'backups')]
      for (const one of folders) mkdirSync(one)
      const [vaultFolder = '', backups = ''] = folders
      const vault = { ...tempVault(), file: path.join(vaultFolder, 'vault.db') }
      const erasedCases = createErasedCases(realDisk, () => folders)
      const store = tempStore(vault)
      const [caseId, other] = [aCase(store), aCase(store)]
      closeStore(store)
      copyFileSync(vault.file, path.join(backups, 'vault.db'))

      const again = opened(vault)
      must(eraseCase(again, { caseId, ground: 'not_needed' }, acting(), viewing()))
      await erasedCases.remember(again)
      for (const one of folders) expect(await readErasedIds(realDisk, one)).toMatchObject([{ caseId }])
      closeStore(again)

      copyFileSync(path.join(backups, 'vault.db'), vault.file)
      rmSync(path.join(kept === 'vault' ? backups : vaultFolder, 'erased-cases.txt'))
      const restored = opened(vault)
      expect(readCase(restored, caseId, viewing())).toMatchObject({ ok: true })
      await erasedCases.settle(restored, acting())
      expect(readCase(restored, caseId, viewing())).toEqual(err('not_found'))
      expect(readCase(restored, other, viewing())).toMatchObject({ ok: true })
      // The file that was lost is written again.
      for (const one of folders) expect(await readErasedIds(realDisk, one)).toMatchObject([{ caseId }])
    }
  })

  it('keep nobody out when a folder cannot be reached, and are written there later', async () => {
    const store = tempStore()
    const caseId = aCase(store)
    const stick = path.join(tempFolder(), 'stick')
    const erasedCases = createErasedCases(realDisk, () => [stick])
    must(eraseCase(store, { caseId, ground: 'not_needed' }, acting(), viewing()))
    await erasedCases.remember(store)
    await erasedCases.settle(store, acting())
    mkdirSync(stick)
    await erasedCases.settle(store, acting())
    expect(await readErasedIds(realDisk, stick)).toMatchObject([{ caseId, ground: 'not_needed' }])
  })

  it('do nothing to a desk that was locked meanwhile', async () => {
    const store = tempStore()
    const erasedCases = createErasedCases(realDisk, () => [tempFolder()])
    const settled = erasedCases.settle(store, acting())
    closeStore(store)
    await expect(settled).resolves.toBeUndefined()
  })
})
