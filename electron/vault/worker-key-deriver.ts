import { Worker } from 'node:worker_threads'
import type { DerivationTask } from './key-derivation-worker.ts'
import { KEY_BYTES, type KeyDeriver } from './key-derivation.ts'

/** The thread ended without a key: out of memory, or not to be started. A fault of the computer or a bug. */
export class KeyDerivationFailed extends Error {
  override name = 'KeyDerivationFailed'
}

/**
 * Derives keys off the main thread, so that the window stays alive. Each key has a thread of its own, which takes its
 * copies of the passphrase and its 64 MiB with it when it ends.
 * @param workerPath the built `key-derivation-worker`
 */
export function createWorkerKeyDeriver(workerPath: string): KeyDeriver {
  return (passphrase, kdf) =>
    new Promise((resolve, reject) => {
      const task: DerivationTask = { passphrase, kdf }
      // No environment and no standard input for a thread that sees the passphrase.
      const worker = new Worker(workerPath, { workerData: task, env: {}, name: 'key-derivation' })
      worker.once('message', (key: unknown) => {
        if (key instanceof Uint8Array && key.length === KEY_BYTES) resolve(key)
        else reject(new KeyDerivationFailed('The key derivation thread answered with something else'))
      })
      worker.once('messageerror', () => reject(new KeyDerivationFailed('The key could not be read')))
      worker.once('error', (cause) => {
        reject(new KeyDerivationFailed('The key derivation thread failed', { cause }))
      })
      // After a message or an error this changes nothing: a promise is settled once.
      worker.once('exit', (code) => {
        reject(new KeyDerivationFailed(`The key derivation thread ended without a key (exit code ${code})`))
      })
    })
}
