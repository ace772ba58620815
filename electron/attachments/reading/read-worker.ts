import { parentPort } from 'node:worker_threads'
import type { ReadOrder } from './file-reader.ts'
import { readMail } from './read-mail.ts'
import { viewFile } from './view-file.ts'

// Entry of a thread that looks into one file and ends. Built as a file of its own.

const port = parentPort
if (port === null) throw new Error('To be started as a worker')

const say = (found: unknown) => {
  port.postMessage(found)
  port.close()
}

port.once('message', ({ what, name, content }: ReadOrder) => {
  if (what === 'view') say(viewFile(name, content))
  // A failure ends the thread, which is an answer too.
  else void readMail(content).then(say)
})
