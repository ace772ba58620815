import { parentPort, workerData } from 'node:worker_threads'
import { rekeyDatabase, type RekeyTask } from './rekey-database.ts'

// Entry of a thread that changes the key of one database and ends. Built as a file of its own.

const task = workerData as RekeyTask
try {
  parentPort?.postMessage(await rekeyDatabase(task), [])
} finally {
  task.oldKey.fill(0)
  task.newKey.fill(0)
}
