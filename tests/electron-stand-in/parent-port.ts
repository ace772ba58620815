import { EventEmitter } from 'node:events'

// Loaded before the code of a utility process: what Electron gives it to speak with the main process.

delete process.env['ELECTRON_RUN_AS_NODE']

class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    process.send?.(message)
  }
}

const port = new ParentPort()
// Node keeps messages until somebody listens; so the channel is read once the code asks for them.
port.once('newListener', (event) => {
  if (event === 'message') process.on('message', (data) => port.emit('message', { data, ports: [] }))
})
Object.defineProperty(process, 'parentPort', { value: port })
