import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { loadReference } from '#electron/app/reference.ts'
import { keysHandlers } from '#electron/ipc/keys.handlers.ts'
import type { Services } from '#electron/ipc/services.ts'
import { vaultHandlers } from '#electron/ipc/vault.handlers.ts'
import { err } from '#model/result.ts'
import { listActs } from '#store/journal/read-journal.ts'
import { must } from '#tests/support/must.ts'
import { OFFICE, OFFICE_PASSWORD } from '#tests/support/office-key.ts'
import { newId } from '#tests/support/temp-store.ts'
import { CHEAP_KDF, NOW, PASSPHRASE, temporaryFolder, vaultIn } from '#tests/support/temporary-vault.ts'

const OTHER = 'uus lause kolme kivi ja kahe kajakaga'

/** The handlers of the vault and its keys on a new vault, with what they use of the program and nothing else. */
async function openDesk(kdfCost = CHEAP_KDF as { memoryKiB: number; passes: number; parallelism: 1 }) {
  const folder = temporaryFolder()
  let vault = vaultIn(path.join(folder.path, 'vault'))
  let chosen: string | null = null
  const services = {
    vault: () => vault,
    now: () => NOW,
    newId: () => newId(),
    reference: loadReference(),
    version: '0.0.0',
    sampleOnly: true,
    dialogs: { chooseKeyFile: async () => chosen },
    temporaryCopies: { clean: async () => {}, held: () => 0 },
    erasedCases: { settle: async () => {} },
    asideVaults: { settle: async () => {} },
    backups: { cleanUp: async () => {}, stop: async () => {} },
  } as unknown as Services
  const session = vaultHandlers(services)
  must(await session.create({ passphrase: PASSPHRASE }))
  return {
    session,
    keys: keysHandlers(services),
    /** Puts a key file where the native dialog finds it. */
    choose(name: string, content: string | null) {
      chosen = content === null ? null : path.join(folder.path, name)
      if (chosen !== null && content !== null) writeFileSync(chosen, content)
    },
    /** A later start of the program, on a computer of another speed. */
    restart() {
      vault.lock()
      vault = vaultIn(path.join(folder.path, 'vault'), { kdfCost })
    },
    acts: () =>
      listActs(must(vault.store()), null)
        .filter(({ subjectType }) => subjectType === 'vault')
        .map(({ act, payload }) => ({ act, ...(payload?.after as object) })),
    lock: () => vault.lock(),
    [Symbol.dispose]() {
      vault.lock()
      folder[Symbol.dispose]()
    },
  }
}

describe('a change of the keys', () => {
  it('is journaled with the number of the header, and with nothing secret', async () => {
    using desk = await openDesk()
    const { code } = must(await desk.keys.newRecoveryCode({ passphrase: null }))
    must(await desk.keys.confirmRecoveryCode({ code }))
    expect(await desk.keys.changePassphrase({ present: OTHER, passphrase: OTHER })).toMatchObject({
      error: { code: 'wrong_passphrase' },
    })
    must(await desk.keys.changePassphrase({ present: PASSPHRASE, passphrase: OTHER }))
    desk.choose('asutus.pub.pem', OFFICE.publicPem)
    const { fingerprint } = must(await desk.keys.chooseOfficeKey(null))
    must(await desk.keys.addOfficeKey({ passphrase: OTHER }))
    must(await desk.keys.removeOfficeKey({ passphrase: OTHER }))
    const rotated = must(await desk.keys.rotate({ passphrase: OTHER }))

    const acts = desk.acts()
    expect(acts.slice(-6)).toEqual([
      { act: 'vault.recovery_code_made', failedTries: 0, header: 2 },
      { act: 'vault.recovery_code_checked', failedTries: 0, header: 3 },
      { act: 'vault.passphrase_changed', known: true, failedTries: 1, header: 4 },
      { act: 'vault.office_key_added', fingerprint, failedTries: 0, header: 5 },
      { act: 'vault.office_key_removed', failedTries: 0, header: 6 },
      { act: 'vault.data_key_changed', failedTries: 0, header: 8 },
    ])
    const everything = JSON.stringify(acts)
    for (const secret of [code, rotated.code, PASSPHRASE, OTHER]) expect(everything).not.toContain(secret)
  })

  it('is refused on a locked desk, and a key that was not chosen is not added', async () => {
    using desk = await openDesk()
    expect(await desk.keys.addOfficeKey({ passphrase: PASSPHRASE })).toEqual(err('not_found'))
    desk.choose('', null)
    expect(await desk.keys.chooseOfficeKey(null)).toEqual(err('cancelled'))
    desk.lock()
    const refused = { ok: false, error: { code: 'vault_locked' } }
    expect(await desk.keys.overview(null)).toEqual(refused)
    expect(await desk.keys.rotate({ passphrase: PASSPHRASE })).toEqual(refused)
    expect(await desk.keys.newRecoveryCode({ passphrase: null })).toEqual(refused)
    expect(await desk.keys.chooseOfficeKey(null)).toEqual(err('vault_locked'))
    expect(await desk.keys.addOfficeKey({ passphrase: PASSPHRASE })).toEqual(err('vault_locked'))
  })
})

describe('an opening', () => {
  it('says what it was opened by, and asks for a new passphrase when nobody knows it', async () => {
    using desk = await openDesk()
    desk.choose('asutus.pub.pem', OFFICE.publicPem)
    must(await desk.keys.chooseOfficeKey(null))
    must(await desk.keys.addOfficeKey({ passphrase: PASSPHRASE }))
    desk.lock()
    expect(must(await desk.session.status(null)).ways).toEqual(['passphrase', 'office'])
    const byOffice = { type: 'office', password: OFFICE_PASSWORD } as const
    expect(await desk.session.unlockBy(byOffice), 'no file was chosen').toEqual(err('not_found'))
    desk.choose('suur.pem', 'x'.repeat(70_000))
    must(await desk.session.chooseKeyFile(null))
    expect(await desk.session.unlockBy(byOffice)).toEqual(err('office_key_unreadable'))
    desk.choose('asutus.pem', OFFICE.privatePem)
    expect(must(await desk.session.chooseKeyFile(null))).toEqual({ fileName: 'asutus.pem' })
    expect(must(await desk.session.unlockBy(byOffice)).passphraseDue).toBe(true)
    must(await desk.keys.setPassphrase({ passphrase: OTHER }))
    expect(must(await desk.session.status(null)).passphraseDue).toBe(false)
    expect(desk.acts().slice(-2)).toEqual([
      { act: 'vault.unlocked', failedTries: 0, openedBy: 'office', header: 2 },
      { act: 'vault.passphrase_changed', known: false, failedTries: 0, header: 3 },
    ])
  })

  it('on a quicker computer raises the cost behind the open desk, and journals it', async () => {
    using desk = await openDesk({ ...CHEAP_KDF, memoryKiB: 4096 })
    desk.restart()
    must(await desk.session.unlock({ passphrase: PASSPHRASE }))
    await vi.waitFor(() => {
      expect(desk.acts().at(-1)).toMatchObject({
        act: 'vault.passphrase_cost_raised',
        kdf: { memoryKiB: 4096 },
        header: 2,
      })
    })
    desk.restart()
    must(await desk.session.unlock({ passphrase: PASSPHRASE }))
  })
})
