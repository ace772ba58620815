import { EventEmitter } from 'node:events'
import { Permissions } from './permissions.ts'
import { protocol } from './protocol.ts'
import { requireReady } from './readiness.ts'
import { record } from './recorded-calls.ts'
import { WebRequest } from './web-request.ts'

/** A session: what its pages may reach. Settings without a meaning here are recorded. */
export class Session extends EventEmitter {
  readonly protocol = protocol
  readonly webRequest = new WebRequest()
  /** Not part of Electron's interface. */
  readonly permissions = new Permissions()
  #spellCheck = true
  #userAgent = ''

  setPermissionRequestHandler(handler: Permissions['requestHandler']): void {
    this.permissions.requestHandler = handler
  }
  setPermissionCheckHandler(handler: Permissions['checkHandler']): void {
    this.permissions.checkHandler = handler
  }
  setDevicePermissionHandler(handler: unknown): void {
    record('session.setDevicePermissionHandler', handler)
  }
  setDisplayMediaRequestHandler(handler: unknown): void {
    record('session.setDisplayMediaRequestHandler', handler)
  }
  setBluetoothPairingHandler(handler: unknown): void {
    record('session.setBluetoothPairingHandler', handler)
  }
  setCertificateVerifyProc(handler: unknown): void {
    record('session.setCertificateVerifyProc', handler)
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.#spellCheck = enabled
  }
  isSpellCheckerEnabled(): boolean {
    return this.#spellCheck
  }
  setSpellCheckerLanguages(languages: readonly string[]): void {
    record('session.setSpellCheckerLanguages', languages)
  }
  setSpellCheckerDictionaryDownloadURL(url: string): void {
    record('session.setSpellCheckerDictionaryDownloadURL', url)
  }
  setUserAgent(userAgent: string): void {
    this.#userAgent = userAgent
  }
  getUserAgent(): string {
    return this.#userAgent
  }
  setDownloadPath(folder: string): void {
    record('session.setDownloadPath', folder)
  }
  async setProxy(config: unknown): Promise<void> {
    record('session.setProxy', config)
  }
  async clearStorageData(): Promise<void> {
    record('session.clearStorageData')
  }
  async clearCache(): Promise<void> {
    record('session.clearCache')
  }
  async clearData(): Promise<void> {
    record('session.clearData')
  }
  flushStorageData(): void {
    record('session.flushStorageData')
  }
  isPersistent(): boolean {
    return true
  }
}

const sessions = new Map<string, Session>()

function sessionNamed(name: string): Session {
  requireReady('Session can only be received when app is ready')
  let found = sessions.get(name)
  if (found === undefined) {
    found = new Session()
    sessions.set(name, found)
  }
  return found
}

/** `session`. A partition has handlers of its own but shares Chromium's storage with the default session. */
export const session = {
  get defaultSession(): Session {
    return sessionNamed('')
  },
  fromPartition: (partition: string): Session => sessionNamed(partition),
}
