import { parentPort } from 'node:worker_threads'
import type { ReadTask } from './file-reader.ts'
import { viewFile } from './view-file.ts'

// Entry of a thread that looks into one file and ends. Built as a file of its own.

const port = parentPort
if (port === null) throw new Error('To be started as a worker')

port.once('message', ({ name, content }: ReadTask) => {
  port.postMessage(viewFile(name, content))
  port.close()
})
