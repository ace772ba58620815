import { Worker } from 'node:worker_threads'
import type { ViewedFile } from './view-file.ts'

/** A file to be looked into. */
export interface ReadTask {
  readonly name: string
  readonly content: Uint8Array
}

/** Looks into files, whatever they are. */
export interface FileReader {
  /** What can be shown of a file. */
  readonly view: (task: ReadTask, signal: AbortSignal) => Promise<ViewedFile>
}

/** How long looking into one file may take, in milliseconds; the thread is then ended. */
const TIME_LIMIT = 10_000

/** Memory of the thread, in megabytes: a file of 50 MB and what becomes of it. */
const MEMORY_LIMIT = 384

/**
 * Looks into files in a thread of their own, which ends after each, when its time or memory is over, or when the desk is
 * locked: a hostile file costs the desk nothing but that thread.
 * @param workerPath the built `read-worker`
 */
export function createFileReader(workerPath: string, timeLimit = TIME_LIMIT): FileReader {
  return {
    view: ({ name, content }, signal) =>
      new Promise((resolve) => {
        const worker = new Worker(workerPath, {
          env: {},
          name: 'read-file',
          resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
        })
        const end = (found: ViewedFile) => {
          clearTimeout(timer)
          signal.removeEventListener('abort', stop)
          resolve(found)
          void worker.terminate()
        }
        const stop = () => end({ kind: 'none', reason: 'too_slow' })
        const timer = setTimeout(stop, timeLimit)
        worker.once('message', (found: ViewedFile) => end(found))
        // Out of memory, or of a shape no reader expected: of the file nothing is shown either way.
        worker.once('error', () => end({ kind: 'none', reason: 'broken' }))
        worker.once('exit', () => end({ kind: 'none', reason: 'broken' }))
        if (signal.aborted) stop()
        else signal.addEventListener('abort', stop, { once: true })
        const copy = Uint8Array.from(content)
        worker.postMessage({ name, content: copy } satisfies ReadTask, [copy.buffer])
      }),
  }
}
