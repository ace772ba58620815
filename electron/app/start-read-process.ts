import { utilityProcess } from 'electron'
import type { ReadProcess } from '../attachments/reading/file-reader.ts'
import readProcess from '../attachments/reading/read-process.ts?modulePath'

/** Memory of the process' own objects, in megabytes: a file of 50 MB and what becomes of it. */
const MEMORY_LIMIT = 384

/** Starts the process that looks into one file: the desk's own code, and no other program. */
export function startReadProcess(): ReadProcess {
  return utilityProcess.fork(readProcess, [], {
    serviceName: 'read-file',
    execArgv: [`--max-old-space-size=${MEMORY_LIMIT}`],
    // What V8 prints when memory is over names nobody, but helps nobody either.
    stdio: 'ignore',
  })
}
