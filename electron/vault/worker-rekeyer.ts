import { Worker } from 'node:worker_threads'
import type { Result } from '#model/result.ts'
import type { FileFailure } from '#store/sqlite-failure.ts'
import type { Rekeyer } from './rekey-database.ts'

/** The thread ended without an answer. Which key opens the database is found out by trying. */
export class RekeyFailed extends Error {
  override name = 'RekeyFailed'
}

/**
 * Changes the key off the main thread: a vault of a gigabyte takes half a minute.
 * @param workerPath the built `rekey-worker`
 */
export function createWorkerRekeyer(workerPath: string): Rekeyer {
  return (task) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerPath, { workerData: task, env: {}, name: 'rekey' })
      let answer: Result<null, FileFailure> | null = null
      worker.once('message', (outcome: Result<null, FileFailure>) => {
        answer = outcome
      })
      worker.once('error', (cause) => reject(new RekeyFailed('The rekey thread failed', { cause })))
      // Not before its end: until then its connection may still be closing.
      worker.once('exit', (code) => {
        if (answer !== null) resolve(answer)
        else reject(new RekeyFailed(`The rekey thread ended without an answer (exit code ${code})`))
      })
    })
}
