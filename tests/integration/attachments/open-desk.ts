import { NO_PRINTER } from '#tests/support/no-printer.ts'
import path from 'node:path'
import { createDeskLock } from '#electron/app/lock-desk.ts'
import { loadReference } from '#electron/app/reference.ts'
import { createTemporaryCopies } from '#electron/attachments/temporary-copies.ts'
import { attachmentsHandlers } from '#electron/ipc/attachments.handlers.ts'
import { endSession } from '#electron/ipc/end-session.ts'
import type { Services } from '#electron/ipc/services.ts'
import { createErasedCases } from '#electron/retention/erased-cases.ts'
import { realDisk } from '#electron/vault/disk.ts'
import { vaultHandlers } from '#electron/ipc/vault.handlers.ts'
import type { Store } from '#store/store.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { must, newId, NOW, tempFolder } from '#tests/support/temp-store.ts'
import { spellingHere } from '#tests/support/spelling/spelling-here.ts'
import { fileReaderHere } from '#tests/support/file-reader-here.ts'
import { journalCheckHere } from '#tests/support/journal-check.ts'
import { backupsOf } from '#tests/support/backup-services.ts'
import { MIGRATIONS, PASSPHRASE, vaultIn } from '#tests/support/temporary-vault.ts'

/** What the specialist answers to dialogs, and what the other programs of the machine do. */
export interface Surroundings {
  chooseFiles: () => Promise<readonly string[] | null>
  chooseTarget: (fileName: string) => Promise<string | null>
  openPath: (file: string) => Promise<boolean>
}

/** An unlocked desk with one case, its real handlers, and dialogs that are answered by the test. */
export async function anOpenDesk() {
  const folder = tempFolder()
  const openCopies = path.join(folder, 'open-copies')
  const vault = vaultIn(path.join(folder, 'vault'))
  const temporaryCopies = createTemporaryCopies({ folder: openCopies })
  const answers: Surroundings = {
    chooseFiles: async () => null,
    chooseTarget: async () => null,
    openPath: async () => true,
  }
  const deskLock = createDeskLock({
    isUnlocked: () => vault.store().ok,
    askForDrafts: () => deskLock.draftsFlushed(),
    lock() {
      endSession(services)
      vault.lock()
    },
    stopOpening: () => vault.lock(),
    leaveAddress: () => undefined,
    reloadPage: () => undefined,
    cleanUp: temporaryCopies.clean,
  })
  const services: Services = {
    vault: () => vault,
    deskLock,
    idleLock: { noteInput: () => undefined, look: () => undefined, start: () => () => undefined },
    dialogs: {
      chooseFolder: async () => null,
      confirm: async () => true,
      chooseBackupFolder: async () => null,
      chooseFiles: () => answers.chooseFiles(),
      chooseKeyFile: async () => null,
      chooseTarget: (fileName) => answers.chooseTarget(fileName),
    },
    printer: NO_PRINTER,
    openPath: (file) => answers.openPath(file),
    temporaryCopies,
    ...backupsOf(vault, MIGRATIONS),
    fileReader: fileReaderHere(),
    spelling: spellingHere(),
    journalCheck: journalCheckHere(),
    erasedCases: createErasedCases(realDisk, () => [vault.folder]),
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
    now: () => NOW,
    newId: () => newId(),
    version: '0.0.0',
    sampleOnly: true,
  }
  const session = vaultHandlers(services)
  must(await session.create({ passphrase: PASSPHRASE }))
  const store = (): Store => must(vault.store())
  return {
    answers,
    /** The calls of the page. */
    calls: attachmentsHandlers(services),
    caseId: aKlatCase(store()).opinion,
    folder,
    openCopies,
    lock: async () => must(await session.lock(null)),
    unlock: async () => must(await session.unlock({ passphrase: PASSPHRASE })),
    /** Closes the vault without what belongs to a locking, as a kill would. */
    closeVault: () => vault.lock(),
    store,
  }
}
