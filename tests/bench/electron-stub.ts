/*
 * Just enough of Electron's main process to let the built application start and open a vault without any window: for
 * measuring the main process alone.
 */
import { setTimeout as after } from 'node:timers/promises'

const nothing = () => undefined
const emitter = { on: nothing, once: nothing }

type Listener = (event: unknown, input: unknown) => unknown
const listeners = new Map<string, Listener>()

/** Calls a listener of the application as its own page would. */
export async function callAsPage(channel: string, input: unknown): Promise<unknown> {
  while (!listeners.has(channel)) await after(0)
  const frame = { url: 'app://bundle/index.html' }
  return listeners.get(channel)?.({ sender: { mainFrame: frame }, senderFrame: frame }, input)
}

export const app = {
  ...emitter,
  isPackaged: false,
  commandLine: { hasSwitch: () => true, appendSwitch: nothing },
  getPath: () => process.env['START_PROFILE'] ?? '',
  getAppPath: () => process.env['START_BUNDLE'] ?? '',
  getVersion: () => '0',
  setPath: nothing,
  quit: nothing,
  enableSandbox: nothing,
  setAppUserModelId: nothing,
  requestSingleInstanceLock: () => true,
  whenReady: () => Promise.resolve(),
}

export const ipcMain = {
  handle: (channel: string, listener: Listener) => {
    listeners.set(channel, listener)
  },
}

export class BrowserWindow {
  readonly webContents = { ...emitter, send: nothing, reload: nothing }
  on = nothing
  once = nothing
  isDestroyed = () => false
  loadURL = () => Promise.resolve()
}

export const nativeTheme = { shouldUseDarkColors: false, themeSource: 'system' }
export const powerMonitor = emitter
export const safeStorage = { isEncryptionAvailable: () => false }
export const dialog = {}
export const shell = {}
export const utilityProcess = {}
export const Menu = { setApplicationMenu: nothing, buildFromTemplate: () => ({}) }
export const protocol = { registerSchemesAsPrivileged: nothing, handle: nothing }
export const session = {
  defaultSession: {
    setPermissionRequestHandler: nothing,
    setPermissionCheckHandler: nothing,
    setDevicePermissionHandler: nothing,
    ...emitter,
    setSpellCheckerEnabled: nothing,
    webRequest: { onBeforeRequest: nothing },
  },
}
