import { EventEmitter } from 'node:events'
import type Electron from 'electron'
import { requireReady } from './readiness.ts'
import { record } from './recorded-calls.ts'

/* The machine around the application: nothing here reaches it. Requests are recorded, questions get a fixed answer. */

/** `shell`. */
export const shell = {
  async openExternal(url: string): Promise<void> {
    record('shell.openExternal', url)
  },
  async openPath(file: string): Promise<string> {
    record('shell.openPath', file)
    return ''
  },
  showItemInFolder(file: string): void {
    record('shell.showItemInFolder', file)
  },
  async trashItem(file: string): Promise<void> {
    record('shell.trashItem', file)
  },
  beep(): void {
    record('shell.beep')
  },
}

class PowerMonitor extends EventEmitter {
  readonly onBatteryPower = false
  getSystemIdleTime(): number {
    return 0
  }
  getSystemIdleState(): 'active' {
    return 'active'
  }
  isOnBatteryPower(): boolean {
    return false
  }
  getCurrentThermalState(): 'nominal' {
    return 'nominal'
  }
}

/** `powerMonitor`: a test emits 'suspend', 'lock-screen' and the rest by itself. */
export const powerMonitor = new PowerMonitor()

const DISPLAY = {
  id: 1,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  workAreaSize: { width: 1920, height: 1040 },
  size: { width: 1920, height: 1080 },
  scaleFactor: 1,
  rotation: 0,
  internal: false,
} satisfies Partial<Electron.Display>

class Screen extends EventEmitter {
  getPrimaryDisplay(): typeof DISPLAY {
    requireReady("The 'screen' module can't be used before the app 'ready' event")
    return DISPLAY
  }
  getAllDisplays(): (typeof DISPLAY)[] {
    return [this.getPrimaryDisplay()]
  }
  getDisplayMatching(): typeof DISPLAY {
    return this.getPrimaryDisplay()
  }
  getDisplayNearestPoint(): typeof DISPLAY {
    return this.getPrimaryDisplay()
  }
  getCursorScreenPoint(): { x: number; y: number } {
    return { x: 0, y: 0 }
  }
}

/** `screen`: one display of fixed size. */
export const screen = new Screen()

let clipboardText = ''
let clipboardHtml = ''

/** `clipboard`: the main process's own; pages copy and paste through Chromium's. */
export const clipboard = {
  readText: () => clipboardText,
  readHTML: () => clipboardHtml,
  writeText(text: string): void {
    clipboardText = text
    clipboardHtml = ''
  },
  writeHTML(html: string): void {
    clipboardHtml = html
  },
  write({ text = '', html = '' }: { text?: string; html?: string }): void {
    clipboardText = text
    clipboardHtml = html
  },
  clear(): void {
    clipboardText = ''
    clipboardHtml = ''
  },
  availableFormats: () => [
    ...(clipboardText === '' ? [] : ['text/plain']),
    ...(clipboardHtml === '' ? [] : ['text/html']),
  ],
}

/** `Notification`. */
export class Notification extends EventEmitter {
  readonly #options: object
  constructor(options: object = {}) {
    super()
    this.#options = options
  }
  static isSupported(): boolean {
    return false
  }
  show(): void {
    record('Notification.show', this.#options)
  }
  close(): void {}
}

/** `Tray`. */
export class Tray extends EventEmitter {
  setToolTip(): void {}
  setContextMenu(): void {}
  setImage(): void {}
  destroy(): void {}
  isDestroyed(): boolean {
    return false
  }
}

/** `crashReporter`. */
export const crashReporter = { start(): void {}, getUploadedReports: () => [], addExtraParameter(): void {} }

/** `globalShortcut`. */
export const globalShortcut = {
  register: () => true,
  registerAll(): void {},
  isRegistered: () => false,
  unregister(): void {},
  unregisterAll(): void {},
}

/** `powerSaveBlocker`. */
export const powerSaveBlocker = { start: () => 0, stop: () => true, isStarted: () => false }

/** `autoUpdater`. */
export const autoUpdater = new EventEmitter()
