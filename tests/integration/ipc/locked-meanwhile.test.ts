import { NO_PRINTER } from '#tests/support/no-printer.ts'
import type { IpcMainInvokeEvent } from 'electron'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { CHANNELS, channelOf } from '#contract/channels.ts'
import { loadReference } from '#electron/app/reference.ts'
import { documentsHandlers } from '#electron/ipc/documents.handlers.ts'
import { type Handlers, openDoor } from '#electron/ipc/handle.ts'
import type { Services } from '#electron/ipc/services.ts'
import { err, ok } from '#model/result.ts'
import { closeStore } from '#store/open-store.ts'
import { isClosedStore } from '#store/sqlite-failure.ts'
import { saveSettings } from '#store/repositories/settings.ts'
import { listCases } from '#store/queries/case-list.ts'
import { aDocument } from '#tests/support/builders/document.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { aLetterhead } from '#tests/support/builders/letterhead.ts'
import { acting, must, newId, NOW, tempStore, viewing } from '#tests/support/temp-store.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'locked-meanwhile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const PROFILE = { givenName: 'Näide', surname: 'Spetsialist', jobTitle: '', phone: '', email: '' }

/** A desk with a document, that a test can lock in the middle of a call. */
function aDesk() {
  const store = tempStore()
  const { opinion } = aKlatCase(store)
  must(saveSettings(store, { profile: PROFILE, letterhead: aLetterhead() }, acting()))
  const { version } = aDocument(store, opinion)
  const target = path.join(folder, `${newId()}.docx`)
  const state = { isOpen: true, onDialog: () => undefined as void }
  const services = {
    vault: () => ({ store: () => (state.isOpen ? ok(store) : err('vault_locked')) }),
    dialogs: {
      chooseTarget: async () => {
        state.onDialog()
        return target
      },
    },
    printer: NO_PRINTER,
    reference: loadReference(),
    now: () => NOW,
    newId: () => newId(),
  } as unknown as Services
  const lock = () => {
    state.isOpen = false
    closeStore(store)
  }
  return { store, state, lock, target, versionId: version.id, documents: documentsHandlers(services) }
}

describe('work under way when the desk is locked', () => {
  it('leaves no file when it is locked while a name is asked for', async () => {
    const desk = aDesk()
    desk.state.onDialog = desk.lock
    expect(await desk.documents.exportDocx({ versionId: desk.versionId })).toEqual(err('vault_locked'))
    expect(existsSync(desk.target)).toBe(false)
  })

  it('takes a file back that was written while it was locked', async () => {
    const desk = aDesk()
    const exporting = Promise.resolve(desk.documents.exportDocx({ versionId: desk.versionId }))
    const state = { isOver: false }
    void exporting.finally(() => {
      state.isOver = true
    })
    const isBeingWritten = () => readdirSync(folder).some((name) => name.endsWith('.partial'))
    while (!isBeingWritten() && !state.isOver) await setImmediate()
    desk.lock()
    expect(await exporting).toEqual(err('vault_locked'))
    expect(existsSync(desk.target)).toBe(false)
  })

  it('issues nothing when it is locked while the document is made', async () => {
    const desk = aDesk()
    const passes = [
      'conclusion',
      'child',
      'addressee',
      'access',
      'signatory',
      'section.request',
      'section.conclusion',
    ].map((requirement) => ({ requirement, reason: 'Proovitakse' }))
    const issuing = desk.documents.issue({ versionId: desk.versionId, passes })
    desk.lock()
    expect(await issuing).toMatchObject({ ok: false })
  })

  it('is answered by vault_locked and is no bug, wherever the closed store was met', async () => {
    const { store, lock } = aDesk()
    lock()
    const seen: unknown[] = []
    try {
      listCases(store, { kind: null, open: true }, viewing())
    } catch (error) {
      seen.push(error)
    }
    expect(seen.map(isClosedStore)).toEqual([true])
    expect([new Error('another'), null, 'text', new TypeError('x is not open')].map(isClosedStore)).toEqual([
      false,
      false,
      false,
      false,
    ])

    const bugs: unknown[] = []
    const listeners = new Map<string, (event: IpcMainInvokeEvent, input: unknown) => Promise<unknown>>()
    const handlers = Object.fromEntries(
      Object.entries(CHANNELS).map(([area, names]) => [
        area,
        Object.fromEntries(
          names.map((name) => [name, () => listCases(store, { kind: null, open: true }, viewing())]),
        ),
      ]),
    ) as unknown as Handlers
    openDoor(
      {
        handle: (channel, listener) => void listeners.set(channel, listener as never),
      },
      handlers,
      {
        checkOutputs: true,
        logBug: (error) => {
          bugs.push(error)
          return ''
        },
      },
    )
    const mainFrame = { url: 'app://bundle/index.html' }
    const event = { sender: { mainFrame }, senderFrame: mainFrame } as unknown as IpcMainInvokeEvent
    expect(await listeners.get(channelOf('desk', 'overview'))?.(event, null)).toEqual({
      ok: false,
      error: { code: 'vault_locked' },
    })
    expect(bugs).toEqual([])
  })

  it('writes and journals where nothing comes between', async () => {
    const desk = aDesk()
    writeFileSync(desk.target, 'an older file')
    expect(await desk.documents.exportDocx({ versionId: desk.versionId })).toMatchObject({ ok: true })
    expect(readFileSync(desk.target).subarray(0, 2).toString()).toBe('PK')
  })
})
