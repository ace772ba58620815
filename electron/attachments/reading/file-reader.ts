import { Worker } from 'node:worker_threads'
import type { ReadMail } from '#model/case/mail.ts'
import type { ViewedFile } from './view-file.ts'

/** A file to be looked into. */
export interface ReadTask {
  readonly name: string
  readonly content: Uint8Array
}

/** What the thread is told. */
export interface ReadOrder extends ReadTask {
  readonly what: 'view' | 'mail'
}

/** Looks into files, whatever they are. */
export interface FileReader {
  /** What can be shown of a file. */
  readonly view: (task: ReadTask, signal: AbortSignal) => Promise<ViewedFile>
  /** What a saved mail says; `null` for one that cannot be read. */
  readonly mail: (task: ReadTask, signal: AbortSignal) => Promise<ReadMail | null>
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
  /** What the thread says, or what stands for its silence: it was stopped, or it failed. */
  function read<T>(order: ReadOrder, signal: AbortSignal, stopped: T, failed: T): Promise<T> {
    return new Promise((resolve) => {
      const worker = new Worker(workerPath, {
        env: {},
        name: 'read-file',
        resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
      })
      const end = (found: T) => {
        clearTimeout(timer)
        signal.removeEventListener('abort', stop)
        resolve(found)
        void worker.terminate()
      }
      const stop = () => end(stopped)
      const timer = setTimeout(stop, timeLimit)
      worker.once('message', (found: T) => end(found))
      // Out of memory, or of a shape no reader expected: of the file nothing is read either way.
      worker.once('error', () => end(failed))
      worker.once('exit', () => end(failed))
      if (signal.aborted) stop()
      else signal.addEventListener('abort', stop, { once: true })
      const content = Uint8Array.from(order.content)
      worker.postMessage({ ...order, content } satisfies ReadOrder, [content.buffer])
    })
  }

  return {
    view: (task, signal) =>
      read<ViewedFile>(
        { ...task, what: 'view' },
        signal,
        { kind: 'none', reason: 'too_slow' },
        { kind: 'none', reason: 'broken' },
      ),
    mail: (task, signal) => read<ReadMail | null>({ ...task, what: 'mail' }, signal, null, null),
  }
}
