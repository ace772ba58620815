import type { ReadMail } from '#model/case/mail.ts'
import type { ViewedFile } from './view-file.ts'

/** A file to be looked into. */
export interface ReadTask {
  readonly name: string
  readonly content: Uint8Array
}

/** What the process is told. */
export interface ReadOrder extends ReadTask {
  readonly what: 'view' | 'mail'
}

/** The process that looks into one file, as far as it is needed here. */
export interface ReadProcess {
  postMessage: (order: ReadOrder) => void
  once: ((event: 'message', listener: (said: unknown) => void) => unknown) &
    ((event: 'exit', listener: () => void) => unknown)
  on: (event: 'error', listener: () => void) => unknown
  kill: () => boolean
}

/** Looks into files, whatever they are. */
export interface FileReader {
  /** What can be shown of a file. */
  readonly view: (task: ReadTask, signal: AbortSignal) => Promise<ViewedFile>
  /** What a saved mail says; `null` for one that cannot be read. */
  readonly mail: (task: ReadTask, signal: AbortSignal) => Promise<ReadMail | null>
}

/** How long looking into one file may take, in milliseconds; the process is then ended. */
const TIME_LIMIT = 10_000

/**
 * Looks into files in a process of their own, which is ended after each, when its time is over, or when the desk is locked; it
 * ends itself when its memory is over. A thread would not do: when a table in it grows faster than its limit can be noticed, the
 * engine ends all of the desk.
 */
export function createFileReader(start: () => ReadProcess, timeLimit = TIME_LIMIT): FileReader {
  /** What the process says, or what stands for its silence: it was stopped, or it failed. */
  function read<T>(order: ReadOrder, signal: AbortSignal, stopped: T, failed: T): Promise<T> {
    return new Promise((resolve) => {
      const reading = start()
      const end = (found: T) => {
        clearTimeout(timer)
        signal.removeEventListener('abort', stop)
        resolve(found)
        reading.kill()
      }
      const stop = () => end(stopped)
      const timer = setTimeout(stop, timeLimit)
      // The process is of the desk's own code; what it says is of these types.
      reading.once('message', (found) => end(found as T))
      reading.once('exit', () => end(failed))
      // Its 'exit' follows; unheard, this would be a failure of the desk.
      reading.on('error', () => {})
      if (signal.aborted) stop()
      else signal.addEventListener('abort', stop, { once: true })
      reading.postMessage(order)
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
