import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { casesHandlers } from '#electron/ipc/cases.handlers.ts'
import { journalHandlers } from '#electron/ipc/journal.handlers.ts'
import type { Services } from '#electron/ipc/services.ts'
import { loadReference } from '#electron/app/reference.ts'
import { err } from '#model/result.ts'
import { sha256 } from '#store/journal/payload.ts'
import { listActs } from '#store/journal/read-journal.ts'
import { setUpVault } from '#store/repositories/vault.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { aPerson } from '#tests/support/builders/person.ts'
import { journalCheckHere } from '#tests/support/journal-check.ts'
import { acting, must, newId, NOW, tempFolder } from '#tests/support/temp-store.ts'
import { unfreezeJournal } from '#tests/support/unfrozen-journal.ts'
import { PASSPHRASE, vaultIn } from '#tests/support/temporary-vault.ts'

const ALL = { caseId: null, groups: [], from: null, until: null }

/** The journal's calls on an open vault with a case. */
async function aDesk() {
  const folder = tempFolder()
  const vault = vaultIn(path.join(folder, 'vault'))
  const { store } = must(await vault.create(PASSPHRASE))
  const reference = loadReference()
  must(setUpVault(store, reference, acting()))
  const child = aPerson({ givenName: '=HYPERLINK("x")', surname: 'Näitlik' })
  const { opinion } = aKlatCase(store, { child })
  const answers: { chooseTarget: (name: string) => Promise<string | null> } = {
    chooseTarget: async () => null,
  }
  const services = {
    vault: () => vault,
    deskLock: { untilLocked: () => new AbortController().signal },
    dialogs: { chooseTarget: (name: string) => answers.chooseTarget(name) },
    preferences: { language: () => 'et' },
    journalCheck: journalCheckHere(),
    reference,
    now: () => NOW,
    newId: () => newId(),
  } as unknown as Services
  return {
    calls: journalHandlers(services),
    cases: casesHandlers(services),
    services,
    answers,
    folder,
    store,
    opinion,
    vault,
    [Symbol.dispose]: () => vault.lock(),
  }
}

describe('journal.verify', () => {
  it('finds a whole journal whole, and leaves a line that it was checked', async () => {
    using desk = await aDesk()
    const found = must(await desk.calls.verify(null))
    const rows = found.state === 'whole' ? found.rows : 0
    expect(found).toMatchObject({ state: 'whole', hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(listActs(desk.store, null).at(-1)).toMatchObject({
      act: 'journal.verified',
      payload: { after: { head: { seq: rows } } },
    })
  })

  it('names the first broken row, and journals that too', async () => {
    using desk = await aDesk()
    unfreezeJournal(desk.store)
    desk.store.sqlite.exec("update journal set actor = 'keegi' where seq = 2")
    expect(must(await desk.calls.verify(null))).toEqual({ state: 'broken', seq: 2, fault: 'row_changed' })
    expect(listActs(desk.store, null).at(-1)).toMatchObject({
      act: 'journal.verified',
      payload: { after: { broken: { seq: 2, fault: 'row_changed' } } },
    })
  })

  it('can be stopped, and a stopped check leaves no line', async () => {
    using desk = await aDesk()
    const before = listActs(desk.store, null).length
    const checking = desk.calls.verify(null)
    must(await desk.calls.stopVerifying(null))
    expect(must(await checking)).toEqual({ state: 'stopped' })
    expect(listActs(desk.store, null)).toHaveLength(before)
  })

  it('is refused on a locked desk', async () => {
    using desk = await aDesk()
    desk.vault.lock()
    expect(await desk.calls.verify(null)).toEqual(err('vault_locked'))
  })
})

describe('journal.exportCsv', () => {
  it('writes what is filtered, safe for a spreadsheet, and journals the file by its hash', async () => {
    using desk = await aDesk()
    const target = path.join(desk.folder, 'paevik.csv')
    desk.answers.chooseTarget = async () => target
    const filter = { ...ALL, caseId: desk.opinion }
    const { fileName, lines } = must(await desk.calls.exportCsv({ filter }))
    const bytes = readFileSync(target)
    const text = bytes.toString('utf8')
    expect(fileName).toBe('paevik.csv')
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const rows = text.slice(1).split('\r\n')
    expect(rows[0]).toBe('Rida;Aeg;Kes;Tegevus;Millega;Juhtum;Põhjus;Sisu;Räsi')
    expect(rows).toHaveLength(lines + 2)
    expect(text).toContain(`"'=HYPERLINK(""x"") Näitlik, Laps"`)
    expect(text).not.toMatch(/(^|;|")[=+@-]/m)
    const [act] = listActs(desk.store, desk.opinion).slice(-1)
    expect(act).toMatchObject({
      act: 'journal.exported',
      payload: { after: { fileName, lines, sha256: sha256(bytes), filter } },
    })
  })

  it('writes nothing when the dialog is closed, or when it cannot be journaled', async () => {
    using desk = await aDesk()
    expect(await desk.calls.exportCsv({ filter: ALL })).toEqual(err('cancelled'))
    const target = path.join(desk.folder, 'paevik.csv')
    desk.answers.chooseTarget = async () => {
      desk.store.sqlite.exec(
        "create trigger full before insert on journal begin select raise(abort, 'database or disk is full'); end",
      )
      return target
    }
    await expect(Promise.resolve(desk.calls.exportCsv({ filter: ALL }))).rejects.toThrow(/disk is full/)
    expect(existsSync(target)).toBe(false)
  })
})

describe('cases.get and cases.asOf', () => {
  it('leave a line in the journal of the case', async () => {
    using desk = await aDesk()
    must(await desk.cases.get({ caseId: desk.opinion }))
    must(await desk.cases.get({ caseId: desk.opinion }))
    const day = must(await desk.cases.get({ caseId: desk.opinion })).today
    must(await desk.cases.asOf({ caseId: desk.opinion, day }))
    const viewed = listActs(desk.store, desk.opinion).filter(({ act }) => act === 'case.viewed')
    expect(viewed.map(({ payload }) => payload?.after)).toEqual([undefined, { asOf: day }])
  })
})
