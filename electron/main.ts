/* Start order only: lock, scheme and sandbox before the application is ready, then security, services, door, window. */
import { app, BrowserWindow, ipcMain, nativeTheme, powerMonitor, safeStorage, session, shell } from 'electron'
import { randomBytes } from 'node:crypto'
import { uuidV7 } from '#model/ids.ts'
import { eventChannel } from '#contract/channels.ts'
import { createBackups } from './app/backups.ts'
import { createDialogs } from './app/dialogs.ts'
import { createIdleLock } from './app/idle-lock.ts'
import { closeSafely, lockAtShutdown, lockWithTheMachine } from './app/leaving.ts'
import { createDeskLock } from './app/lock-desk.ts'
import { openLog } from './app/log.ts'
import { installContextMenu, installMenu } from './app/menu.ts'
import { createPage } from './app/page.ts'
import { settlePaths } from './app/paths.ts'
import { openPrintWindow } from './app/print-window.ts'
import { createPreferences } from './app/preferences.ts'
import { loadReference, type Reference } from './app/reference.ts'
import { startReadProcess } from './app/start-read-process.ts'
import { createSystemKeys } from './app/system-keys.ts'
import { nativeTexts } from './app/texts.ts'
import { createVaults } from './app/vaults.ts'
import { windowOptions } from './app/window-options.ts'
import { createFileReader } from './attachments/reading/file-reader.ts'
import { createTemporaryCopies } from './attachments/temporary-copies.ts'
import { createPrinter } from './documents/pdf/printer.ts'
import { allHandlers } from './ipc/all-handlers.ts'
import { endSession } from './ipc/end-session.ts'
import { leaveAddress } from './ipc/leave-address.ts'
import { openDoor } from './ipc/handle.ts'
import type { Services } from './ipc/services.ts'
import { createErasedCases } from './retention/erased-cases.ts'
import { createJournalVerifier } from './journal/journal-verifier.ts'
import verifyWorker from './journal/verify-worker.ts?modulePath'
import { guardNavigation } from './security/navigation.ts'
import { closeNetwork, cutNetwork } from './security/network.ts'
import { START_URL } from './security/origin.ts'
import { restrictPermissions } from './security/permissions.ts'
import { registerAppScheme, serveBundle } from './security/protocol.ts'
import { createSpellingService } from './spelling/spelling-service.ts'
import spellingWorker from './spelling/spelling-worker.ts?modulePath'
import { wordLists } from './spelling/word-lists.ts'
import { realDisk } from './vault/disk.ts'

const paths = settlePaths(app, process.env)
const log = openLog(paths.logs, Date.now)

process.on('uncaughtException', (error) => {
  log.bug(error, 'uncaughtException')
})
process.on('unhandledRejection', (reason) => {
  log.bug(reason, 'unhandledRejection')
})

// A second start would fight over the vault: it shows the first window and ends.
if (app.requestSingleInstanceLock()) {
  app.enableSandbox()
  app.setAppUserModelId('ee.peaspetsialist.toolaud')
  cutNetwork(app.commandLine)
  registerAppScheme()
  guardNavigation(app)
  void app.whenReady().then(start)
} else {
  app.quit()
}

function start(): void {
  restrictPermissions(session.defaultSession)
  closeNetwork(session.defaultSession)
  serveBundle(paths.rendererBundle)

  const preferences = createPreferences(paths, {
    applyTheme(theme) {
      nativeTheme.themeSource = theme
    },
    languageChanged: () => setMenu(),
  })
  const texts = () => nativeTexts(preferences.language())
  const window = new BrowserWindow(windowOptions(paths.preload, nativeTheme.shouldUseDarkColors))
  const vaults = createVaults(paths, preferences, createSystemKeys(safeStorage))
  let readReference: Reference | undefined
  const reference = () => (readReference ??= loadReference())
  const temporaryCopies = createTemporaryCopies({ folder: paths.openCopies })
  const isUnlocked = () => vaults.current().store().ok
  const page = createPage(
    window.webContents,
    () => performance.now(),
    () => {
      if (isUnlocked()) lock()
      else page.reload()
    },
  )
  const deskLock = createDeskLock({
    isUnlocked,
    stopOpening: () => vaults.current().lock(),
    leaveAddress: () => leaveAddress(services, window.webContents.getURL()),
    askForDrafts: () => window.webContents.send(eventChannel('flushDrafts'), null),
    lock() {
      backups.backups.stopNow()
      printer.stop()
      spelling.stop()
      try {
        endSession(services)
      } finally {
        vaults.current().lock()
      }
    },
    reloadPage: page.reload,
    cleanUp: temporaryCopies.clean,
  })
  const lock = () => void deskLock.lock()
  const setMenu = () => installMenu(window, texts(), lock)
  const idleLock = createIdleLock({
    systemIdle: () => powerMonitor.getSystemIdleTime(),
    now: () => performance.now(),
    limit: preferences.lockAfter,
    isUnlocked,
    warn: (secondsLeft) => window.webContents.send(eventChannel('idleWarning'), secondsLeft),
    lock,
  })
  const newId = () => uuidV7(Date.now(), randomBytes(10))
  const backups = createBackups({
    paths,
    preferences,
    vault: vaults.current,
    holidays: () => reference().holidays,
    version: app.getVersion(),
    newId,
    report: (progress) => {
      if (!window.isDestroyed()) window.webContents.send(eventChannel('backupProgress'), progress)
    },
    logBug: log.bug,
  })
  const printer = createPrinter(() => openPrintWindow(paths.preload))
  const spelling = createSpellingService({
    workerPath: spellingWorker,
    setup: () => ({ ...paths.dictionary, ...wordLists(reference().register.municipalities) }),
  })
  const services: Services = {
    vault: vaults.current,
    deskLock,
    idleLock,
    dialogs: createDialogs(() => window, texts, deskLock.untilLocked),
    openPath: async (file) => (await shell.openPath(file)) === '',
    temporaryCopies,
    fileReader: createFileReader(startReadProcess),
    spelling,
    erasedCases: createErasedCases(realDisk, () => [
      vaults.current().folder,
      ...[preferences.backupFolder() ?? []].flat(),
    ]),
    journalCheck: {
      run: createJournalVerifier(verifyWorker),
      report: (progress) => window.webContents.send(eventChannel('journalProgress'), progress),
    },
    backups: backups.backups,
    restore: backups.restore,
    asideVaults: backups.asideVaults,
    printer,
    preferences,
    get reference() {
      return reference()
    },
    now: Date.now,
    newId,
    version: app.getVersion(),
    sampleOnly: process.versions['electron']?.includes('stand-in') ?? false,
  }
  openDoor(ipcMain, allHandlers(services), { logBug: log.bug, checkOutputs: !app.isPackaged })

  setMenu()
  installContextMenu(window, texts)
  idleLock.start()
  lockWithTheMachine(powerMonitor, deskLock)
  lockAtShutdown(window, powerMonitor, app, deskLock)
  const leave = async () => {
    await deskLock.lock()
    // Also of a locked desk: another program may have held a copy when it was locked.
    await temporaryCopies.clean()
  }
  closeSafely(window, leave, log.bug)
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
    window.webContents.send(eventChannel('secondStart'), null)
  })
  app.on('window-all-closed', () => app.quit())

  // What a killed run has left.
  void temporaryCopies.clean()
  void backups.restore.cleanUp()
  backups.start()
  window.once('ready-to-show', () => window.show())
  void window.loadURL(START_URL)
  // Read while the page loads and the key is derived: nothing before needs it, and a broken file still shows at once.
  setImmediate(reference)
}
