import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type Electron from 'electron'
import { commandLine, locale } from './command-line.ts'
import { preventable } from './events.ts'
import { launch } from './launch.ts'
import { Quitting } from './quitting.ts'
import { announceReady, chromiumReady, isReady, markReady } from './readiness.ts'
import { record } from './recorded-calls.ts'
import { SingleInstanceLock } from './single-instance.ts'

type Implemented =
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'getPath'
  | 'setPath'
  | 'getAppPath'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getLocale'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'enableSandbox'
  | 'commandLine'
  | 'isPackaged'
type Theirs = Pick<Electron.App, Implemented>

/** Electron's `app`. */
class App extends EventEmitter implements Theirs {
  readonly commandLine = commandLine
  readonly isPackaged = false
  readonly #lock = new SingleInstanceLock()
  readonly #paths = new Map<string, string>()
  #name = launch.appName
  /** The way out; not part of Electron's interface. */
  readonly quitting = new Quitting(this)

  /* --- life --- */

  whenReady(): Promise<void> {
    return chromiumReady
  }
  isReady(): boolean {
    return isReady()
  }
  quit(): void {
    this.quitting.quit()
  }
  exit(code = 0): void {
    this.quitting.exit(code)
  }
  relaunch(options?: object): void {
    record('app.relaunch', options)
  }
  focus(): void {
    record('app.focus')
  }

  /** Chromium is up; not part of Electron's interface. */
  becomeReady(): void {
    markReady()
    this.emit('ready', preventable({}), {})
    announceReady()
  }

  requestSingleInstanceLock(additionalData: object = {}): boolean {
    const mine = { argv: process.argv, workingDirectory: process.cwd(), additionalData }
    return this.#lock.request(this.getPath('userData'), mine, (second) => {
      // As in Electron, never before 'ready'.
      void chromiumReady.then(() => {
        this.emit(
          'second-instance',
          preventable({}),
          second.argv,
          second.workingDirectory,
          second.additionalData,
        )
      })
    })
  }
  hasSingleInstanceLock(): boolean {
    return this.#lock.held
  }
  releaseSingleInstanceLock(): void {
    this.#lock.release()
  }

  /* --- identity --- */

  get name(): string {
    return this.#name
  }
  set name(name: string) {
    this.#name = name
  }
  getName(): string {
    return this.#name
  }
  setName(name: string): void {
    this.#name = name
  }
  getVersion(): string {
    return launch.appVersion
  }
  getAppPath(): string {
    return launch.appPath
  }
  getLocale(): string {
    return locale()
  }
  getSystemLocale(): string {
    return locale()
  }
  getPreferredSystemLanguages(): string[] {
    return [locale()]
  }
  getLocaleCountryCode(): string {
    return new Intl.Locale(locale()).maximize().region ?? ''
  }

  /* --- places --- */

  getPath(name: Parameters<Theirs['getPath']>[0]): string {
    const place = this.#paths.get(name) ?? this.#defaultPath(name)
    if (place === undefined) throw new Error(`Failed to get '${name}' path`)
    if (name === 'userData' || name === 'sessionData' || name === 'logs')
      mkdirSync(place, { recursive: true })
    return place
  }
  setPath(name: string, place: string): void {
    if (!path.isAbsolute(place)) throw new Error('Path must be absolute')
    this.#paths.set(name, place)
  }
  setAppLogsPath(place = path.join(this.getPath('userData'), 'logs')): void {
    this.setPath('logs', place)
  }

  #defaultPath(name: string): string | undefined {
    const home = os.homedir()
    switch (name) {
      case 'home':
        return home
      case 'appData':
        return process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config')
      case 'userData': {
        const given = commandLine.getSwitchValue('user-data-dir')
        return given === '' ? path.join(this.getPath('appData'), this.#name) : path.resolve(given)
      }
      case 'sessionData':
        return this.getPath('userData')
      case 'logs':
        return path.join(this.getPath('userData'), 'logs')
      case 'crashDumps':
        return path.join(this.getPath('userData'), 'Crashpad')
      case 'temp':
        return os.tmpdir()
      case 'exe':
      case 'module':
        return process.execPath
      case 'desktop':
      case 'documents':
      case 'downloads':
      case 'music':
      case 'pictures':
      case 'videos':
        return path.join(home, name.charAt(0).toUpperCase() + name.slice(1))
      default:
        return undefined
    }
  }

  /* --- what has no meaning here --- */

  /** Preloads are always isolated and without Node here, so the sandbox is on in the sense that matters to them. */
  enableSandbox(): void {
    if (isReady()) throw new Error('app.enableSandbox() can only be called before app is ready')
  }
  disableHardwareAcceleration(): void {
    if (isReady()) throw new Error('app.disableHardwareAcceleration() can only be called before app is ready')
  }
  setAppUserModelId(id: string): void {
    record('app.setAppUserModelId', id)
  }
  setAsDefaultProtocolClient(scheme: string): boolean {
    record('app.setAsDefaultProtocolClient', scheme)
    return true
  }
  removeAsDefaultProtocolClient(): boolean {
    return true
  }
  isDefaultProtocolClient(): boolean {
    return false
  }
  setLoginItemSettings(settings: object): void {
    record('app.setLoginItemSettings', settings)
  }
  getLoginItemSettings(): { openAtLogin: boolean } {
    return { openAtLogin: false }
  }
  setAboutPanelOptions(options: object): void {
    record('app.setAboutPanelOptions', options)
  }
  addRecentDocument(file: string): void {
    record('app.addRecentDocument', file)
  }
  clearRecentDocuments(): void {
    record('app.clearRecentDocuments')
  }
  setUserTasks(tasks: readonly object[]): boolean {
    record('app.setUserTasks', tasks)
    return true
  }
  setJumpList(categories: unknown): string {
    record('app.setJumpList', categories)
    return 'ok'
  }
  isAccessibilitySupportEnabled(): boolean {
    return false
  }
  setAccessibilitySupportEnabled(enabled: boolean): void {
    record('app.setAccessibilitySupportEnabled', enabled)
  }
  getGPUFeatureStatus(): object {
    return {}
  }
  getAppMetrics(): readonly object[] {
    return []
  }
}

/** The application's `app`. */
export const app = new App()
