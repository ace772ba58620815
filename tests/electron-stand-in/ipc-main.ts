import type Electron from 'electron'
import { EventEmitter } from 'node:events'
import type { WebContents } from './web-contents.ts'
import type { WebFrameMain } from './web-frame-main.ts'

/** What a handler learns about the sender. */
export type IpcEvent = {
  readonly type: 'frame'
  readonly sender: WebContents
  readonly senderFrame: WebFrameMain
  readonly processId: number
  readonly frameId: number
  readonly ports: readonly never[]
  reply(channel: string, ...args: unknown[]): void
}

type Handler = (event: IpcEvent, ...args: unknown[]) => unknown

/** The main process's end of IPC: `ipcMain`, and `webContents.ipc` for one page. */
export class IpcMain extends EventEmitter implements Pick<Electron.IpcMain, 'removeHandler'> {
  readonly #handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (typeof handler !== 'function') {
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`)
    }
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    this.#handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel)
      return handler(event, ...args)
    })
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }

  /** The handler of a channel; not part of Electron's interface. */
  handlerOf(channel: string): Handler | undefined {
    return this.#handlers.get(channel)
  }
}

/** The application's `ipcMain`. */
export const ipcMain = new IpcMain()
