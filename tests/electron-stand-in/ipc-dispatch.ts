import { createCloneCodec } from './clone-codec.ts'
import { ipcMain, type IpcEvent } from './ipc-main.ts'
import type { FromPreload, ToPreload } from './page-worlds.ts'

type Invoke = Extract<FromPreload, { kind: 'invoke' }>
type Send = Extract<FromPreload, { kind: 'send' }>

const codec = createCloneCodec()

/** A message for `webContents.send`. */
export function messageFor(channel: string, args: readonly unknown[]): ToPreload {
  return { kind: 'message', channel, args: codec.encode(args) }
}

/** Runs the handler of `ipcRenderer.invoke`: the page's own first, then the application's. */
export async function answerInvoke(event: IpcEvent, { id, channel, args }: Invoke): Promise<ToPreload> {
  try {
    const handler = event.sender.ipc.handlerOf(channel) ?? ipcMain.handlerOf(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    const value = await handler(event, ...(codec.decode(args) as unknown[]))
    return { kind: 'reply', id, value: codec.encode(value) }
  } catch (failure) {
    console.error(`Error occurred in handler for '${channel}':`, failure)
    return { kind: 'failure', id, message: `Error invoking remote method '${channel}': ${String(failure)}` }
  }
}

/** Tells the listeners of `ipcRenderer.send`. */
export function announceSend(event: IpcEvent, { channel, args }: Send): void {
  const values = codec.decode(args) as unknown[]
  event.sender.emit('ipc-message', event, channel, ...values)
  event.sender.ipc.emit(channel, event, ...values)
  ipcMain.emit(channel, event, ...values)
}
