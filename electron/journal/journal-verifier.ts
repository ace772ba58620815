import { Worker } from 'node:worker_threads'
import type { VerifyOutcome, VerifyProgress, VerifyTask, VerifyWord } from './verify-task.ts'

/** The thread ended without an outcome: out of memory, the vault was given another key meanwhile, or a bug. */
export class VerifyThreadFailed extends Error {
  override name = 'VerifyThreadFailed'
}

/**
 * Checks the journal of a vault. Stopped by its signal, it gives `null`; the thread is then gone and its key with it.
 */
export type JournalVerifier = (
  task: VerifyTask,
  options: { readonly signal: AbortSignal; readonly report: (progress: VerifyProgress) => void },
) => Promise<VerifyOutcome | null>

/**
 * Checks journals in a thread of their own, so that the window stays alive: a journal of twenty years takes minutes.
 * @param workerPath the built `verify-worker`
 */
export function createJournalVerifier(workerPath: string): JournalVerifier {
  return (task, { signal, report }) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerPath, { env: {}, name: 'verify-journal' })
      const stop = () => {
        resolve(null)
        void worker.terminate()
      }
      worker.on('message', (word: VerifyWord) => {
        if (word.type === 'progress') report({ done: word.done, of: word.of })
        else resolve(word.outcome)
      })
      worker.once('error', (cause) => {
        reject(new VerifyThreadFailed('The thread that checks the journal failed', { cause }))
      })
      worker.once('exit', (code) => {
        signal.removeEventListener('abort', stop)
        reject(new VerifyThreadFailed(`The journal was not checked (exit code ${code})`))
      })
      // Handed over and not copied: this thread keeps no key.
      const key = Uint8Array.from(task.key)
      task.key.fill(0)
      worker.postMessage({ ...task, key } satisfies VerifyTask, [key.buffer])
      if (signal.aborted) stop()
      else signal.addEventListener('abort', stop, { once: true })
    })
}
