import type { ReadOrder } from './file-reader.ts'
import { readMail } from './read-mail.ts'
import { viewFile } from './view-file.ts'

// Entry of a process that looks into one file; it is ended by the desk. Built as a file of its own.

const port = process.parentPort

port.once('message', ({ data }: { data: ReadOrder }) => {
  const { what, name, content } = data
  // A failure ends the process, which is an answer too.
  void (what === 'view' ? viewFile(name, content) : readMail(content)).then((found) =>
    port.postMessage(found),
  )
})
