import { contextBridge, ipcRenderer } from 'electron'
import { CHANNELS, channelOf, eventChannel, EVENTS } from '../contract/channels.ts'

/*
 * Builds `window.desk` from the names alone: one function per call, no channel argument, no Electron object. A
 * sandboxed preload cannot load modules, so this is bundled to one file and imports nothing but names.
 */

type Invoke = (input: unknown) => Promise<unknown>
type Listen = (listener: (message: unknown) => void) => () => void

const api: Record<string, Record<string, Invoke | Listen>> = {}

for (const [area, names] of Object.entries(CHANNELS)) {
  const calls: Record<string, Invoke> = {}
  for (const name of names) {
    const channel = channelOf(area, name)
    calls[name] = (input) => ipcRenderer.invoke(channel, input)
  }
  api[area] = calls
}

const on: Record<string, Listen> = {}
for (const name of EVENTS) {
  const channel = eventChannel(name)
  on[name] = (listener) => {
    // The page gets the message only, never the event, which would carry the sender.
    const receive = (_event: unknown, message: unknown) => listener(message)
    ipcRenderer.on(channel, receive)
    return () => {
      ipcRenderer.off(channel, receive)
    }
  }
}
api['on'] = on

contextBridge.exposeInMainWorld('desk', api)
