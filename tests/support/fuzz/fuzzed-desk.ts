import { NO_PRINTER } from '#tests/support/no-printer.ts'
import type { IpcMainInvokeEvent } from 'electron'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { Envelope } from '#contract/result.ts'
import { loadReference } from '#electron/app/reference.ts'
import { createTemporaryCopies } from '#electron/attachments/temporary-copies.ts'
import { allHandlers } from '#electron/ipc/all-handlers.ts'
import { openDoor } from '#electron/ipc/handle.ts'
import type { Services } from '#electron/ipc/services.ts'
import { START_URL } from '#electron/security/origin.ts'
import { deriveKey } from '#electron/vault/key-derivation.ts'
import { createErasedCases } from '#electron/retention/erased-cases.ts'
import { realDisk } from '#electron/vault/disk.ts'
import { createVaultService } from '#electron/vault/vault.ts'
import { uuidV7 } from '#model/ids.ts'
import type { Store } from '#store/store.ts'
import { spellingHere } from '#tests/support/spelling/spelling-here.ts'
import { fileReaderHere } from '#tests/support/file-reader-here.ts'
import { journalCheckHere } from '#tests/support/journal-check.ts'
import { backupsOf } from '../backup-services.ts'
import { copyReleased, MIGRATIONS } from '../kills/released-vault.ts'
import { must } from '../must.ts'

type Listener = (event: IpcMainInvokeEvent, input: unknown) => Promise<Envelope<unknown>>

/** The whole main process behind its door, on a vault of samples; only the window, the dialogs and the clock are missing. */
export interface FuzzedDesk extends Disposable {
  readonly store: () => Store
  /** Sends what a page could send. */
  readonly call: (channel: string, input: unknown) => Promise<Envelope<unknown>>
  /** Opens the vault again, if a call has locked it. */
  readonly reopen: () => Promise<void>
  /** What was thrown behind the door. */
  readonly bugs: readonly unknown[]
}

/** Opens the desk on a copy of the vault of a released program. */
export async function openFuzzedDesk(): Promise<FuzzedDesk> {
  const copy = await copyReleased('0004_search-index')
  const now = () => Date.now()
  const vault = createVaultService({
    folder: copy.folder,
    migrationsFolder: MIGRATIONS,
    deriveKey,
    clock: now,
    wait: () => Promise.resolve(),
  })
  const bugs: unknown[] = []
  const services: Services = {
    vault: () => vault,
    deskLock: {
      draftsFlushed: () => undefined,
      placeLeft: () => undefined,
      lock: () => Promise.resolve(vault.lock()),
      lockNow: () => vault.lock(),
      untilLocked: () => new AbortController().signal,
    },
    idleLock: { noteInput: () => undefined, look: () => undefined, start: () => () => undefined },
    dialogs: {
      chooseFolder: () => Promise.resolve(null),
      chooseBackupFolder: () => Promise.resolve(null),
      chooseFiles: () => Promise.resolve(null),
      chooseKeyFile: () => Promise.resolve(null),
      chooseTarget: () => Promise.resolve(null),
      confirm: () => Promise.resolve(false),
    },
    printer: NO_PRINTER,
    openPath: () => Promise.resolve(true),
    temporaryCopies: createTemporaryCopies({ folder: path.join(copy.folder, 'copies') }),
    ...backupsOf(vault, MIGRATIONS),
    fileReader: fileReaderHere(),
    spelling: spellingHere(),
    journalCheck: journalCheckHere(),
    erasedCases: createErasedCases(realDisk, () => [copy.folder]),
    preferences: {
      theme: () => 'system',
      setTheme: () => undefined,
      language: () => 'et',
      setLanguage: () => undefined,
      lockAfter: () => 10,
      setLockAfter: () => undefined,
      setVaultFolder: () => undefined,
      backupFolder: () => null,
      setBackupFolder: () => undefined,
    },
    reference: loadReference(),
    now,
    newId: () => uuidV7(now(), randomBytes(10)),
    version: '0.0.0',
    sampleOnly: true,
  }
  const listeners = new Map<string, Listener>()
  const ipcMain = { handle: (channel: string, listener: Listener) => void listeners.set(channel, listener) }
  openDoor(ipcMain, allHandlers(services), {
    checkOutputs: true,
    logBug: (error) => {
      bugs.push(error)
      return 'fuzzed'
    },
  })
  const mainFrame = { url: START_URL }
  const event = { sender: { mainFrame }, senderFrame: mainFrame } as unknown as IpcMainInvokeEvent
  const reopen = async () => {
    if (!vault.store().ok) must(await vault.unlock(copy.passphrase))
  }
  await reopen()
  return {
    store: () => must(vault.store()),
    call(channel, input) {
      const listener = listeners.get(channel)
      if (listener === undefined) throw new Error(`Nobody listens on ${channel}`)
      return listener(event, input)
    },
    reopen,
    bugs,
    [Symbol.dispose]() {
      vault.lock()
      copy[Symbol.dispose]()
    },
  }
}
