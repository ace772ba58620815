/* Start order only: lock, scheme and sandbox before the application is ready, then security, services, door, window. */
import { app, BrowserWindow, ipcMain, nativeTheme, powerMonitor, session, shell } from 'electron'
import { randomBytes } from 'node:crypto'
import { uuidV7 } from '#model/ids.ts'
import { eventChannel } from '#contract/channels.ts'
import { createDialogs } from './app/dialogs.ts'
import { createDeskLock } from './app/lock-desk.ts'
import { openLog } from './app/log.ts'
import { installContextMenu, installMenu } from './app/menu.ts'
import { settlePaths } from './app/paths.ts'
import { createPreferences } from './app/preferences.ts'
import { loadReference, type Reference } from './app/reference.ts'
import { nativeTexts } from './app/texts.ts'
import { createVaults } from './app/vaults.ts'
import { windowOptions } from './app/window-options.ts'
import { createTemporaryCopies } from './attachments/temporary-copies.ts'
import { allHandlers } from './ipc/all-handlers.ts'
import { endSession } from './ipc/end-session.ts'
import { openDoor } from './ipc/handle.ts'
import type { Services } from './ipc/services.ts'
import { guardNavigation } from './security/navigation.ts'
import { closeNetwork } from './security/network.ts'
import { START_URL } from './security/origin.ts'
import { restrictPermissions } from './security/permissions.ts'
import { registerAppScheme, serveBundle } from './security/protocol.ts'

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
    languageChanged: () => installMenu(window, texts()),
  })
  const texts = () => nativeTexts(preferences.language())
  const window = new BrowserWindow(windowOptions(paths.preload, nativeTheme.shouldUseDarkColors))
  const vaults = createVaults(paths, preferences)
  let readReference: Reference | undefined
  const reference = () => (readReference ??= loadReference())
  const temporaryCopies = createTemporaryCopies({ folder: paths.openCopies })
  const deskLock = createDeskLock({
    isUnlocked: () => vaults.current().store().ok,
    askForDrafts: () => window.webContents.send(eventChannel('flushDrafts'), null),
    lock() {
      try {
        endSession(services)
      } finally {
        vaults.current().lock()
      }
    },
    reloadPage: () => window.webContents.reload(),
    cleanUp: temporaryCopies.clean,
  })
  const services: Services = {
    vault: vaults.current,
    deskLock,
    dialogs: createDialogs(() => window, texts),
    openPath: async (file) => (await shell.openPath(file)) === '',
    temporaryCopies,
    preferences,
    get reference() {
      return reference()
    },
    now: Date.now,
    newId: () => uuidV7(Date.now(), randomBytes(10)),
    version: app.getVersion(),
    sampleOnly: process.versions['electron']?.includes('stand-in') ?? false,
  }
  openDoor(ipcMain, allHandlers(services), { logBug: log.bug, checkOutputs: !app.isPackaged })

  installMenu(window, texts())
  installContextMenu(window, texts)
  lockWithTheMachine(deskLock.lock)
  closeSafely(window, async () => {
    await deskLock.lock()
    // Also of a locked desk: another program may have held a copy when it was locked.
    await temporaryCopies.clean()
  })
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('window-all-closed', () => app.quit())

  // What a killed run has left.
  void temporaryCopies.clean()
  window.once('ready-to-show', () => window.show())
  void window.loadURL(START_URL)
  // Read while the page loads and the key is derived: nothing before needs it, and a broken file still shows at once.
  setImmediate(reference)
}

/** Locks when the specialist leaves: the operating system's lock, sleep. */
function lockWithTheMachine(lock: () => Promise<void>): void {
  powerMonitor.on('lock-screen', () => void lock())
  powerMonitor.on('suspend', () => void lock())
}

/** Closing the window locks and cleans up first, so that the last keystrokes are sealed; it asks nothing. */
function closeSafely(window: BrowserWindow, leave: () => Promise<void>): void {
  let sealed = false
  window.on('close', (event) => {
    if (sealed) return
    event.preventDefault()
    void leave()
      .catch((error: unknown) => log.bug(error, 'close'))
      .finally(() => {
        sealed = true
        window.close()
      })
  })
}
