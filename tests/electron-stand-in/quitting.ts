import type { EventEmitter } from 'node:events'
import { preventable } from './events.ts'
import { windowList } from './window-list.ts'

/**
 * The order in which an application ends, as in Electron: 'before-quit', each window's 'close' and 'closed',
 * 'will-quit', 'quit', exit. A prevented event stops it; quitting goes on when the last window closes after all.
 */
export class Quitting {
  readonly #app: EventEmitter
  #quitting = false
  #exiting = false

  constructor(app: EventEmitter) {
    this.#app = app
  }

  /** True once the application is on its way out. */
  get begun(): boolean {
    return this.#quitting
  }

  quit(): void {
    if (this.#quitting) return
    this.#quitting = this.#allowed('before-quit')
    if (!this.#quitting) return
    if (windowList.size === 0) this.#finish()
    for (const window of windowList) window.close()
  }

  exit(code: number): void {
    if (this.#exiting) return
    this.#quitting = true
    this.#exiting = true
    for (const window of windowList) window.destroy()
    this.#app.emit('quit', preventable({}), code)
    // On a later turn, so that whoever asked, a test runner among them, gets its answer.
    setImmediate(() => process.exit(code))
  }

  /** A window's 'close' was prevented. */
  closePrevented(): void {
    this.#quitting = false
  }

  /** The last window has closed. */
  lastWindowClosed(): void {
    if (this.#exiting) return
    if (this.#quitting) this.#finish()
    else if (this.#app.listenerCount('window-all-closed') > 0) this.#app.emit('window-all-closed')
    else this.quit()
  }

  #finish(): void {
    if (this.#allowed('will-quit')) this.exit(0)
    else this.#quitting = false
  }

  #allowed(name: 'before-quit' | 'will-quit'): boolean {
    const event = preventable({})
    this.#app.emit(name, event)
    return !event.defaultPrevented
  }
}
