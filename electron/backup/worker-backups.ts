import { Worker } from 'node:worker_threads'
import type { Answer, BackupRunner, WorkerData, WorkerWord } from './backup-task.ts'

/** The thread ended without an outcome: out of memory, or a bug in it. */
export class BackupThreadFailed extends Error {
  override name = 'BackupThreadFailed'
}

/**
 * Runs each task in a thread of its own, so that the window stays alive.
 * @param workerPath the built `backup-worker`
 */
export function createBackupRunner(workerPath: string): BackupRunner {
  return (task, { key, live, report }) => {
    const stop = new SharedArrayBuffer(4)
    const data: WorkerData = { stop }
    const worker = new Worker(workerPath, { workerData: data, env: {}, name: 'backup' })
    const handedOver = key ?? new Uint8Array()
    worker.postMessage({ task, key: handedOver }, [handedOver.buffer])

    const outcome = new Promise<never>((resolve, reject) => {
      const answer = async ({ number, question }: Extract<WorkerWord, { type: 'question' }>) => {
        const value = (await live?.[question]()) ?? null
        worker.postMessage({ number, value } satisfies Answer, [])
      }
      worker.on('message', (word: WorkerWord) => {
        if (word.type === 'progress') {
          const { stage, done, total } = word
          report({ stage, done, total })
        } else if (word.type === 'question') {
          answer(word).catch(reject)
        } else {
          // The thread answers with what its task gives; the types of both ends stand in `backup-task.ts`.
          resolve(word.outcome as never)
        }
      })
      worker.once('error', (cause) => reject(new BackupThreadFailed('A backup thread failed', { cause })))
      worker.once('exit', (code) => {
        reject(new BackupThreadFailed(`A backup thread ended without an outcome (exit code ${code})`))
      })
    })
    return { outcome, stop: () => void Atomics.store(new Int32Array(stop), 0, 1) }
  }
}
