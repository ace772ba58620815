import { parentPort, workerData } from 'node:worker_threads'
import { deriveKey } from './key-derivation.ts'
import type { KdfParameters } from './vault-slots.ts'

// Entry of a thread that derives one key and ends. Built as a file of its own.

/** What the thread is started with. */
export interface DerivationTask {
  readonly passphrase: string
  readonly kdf: KdfParameters
}

const { passphrase, kdf } = workerData as DerivationTask
const key = await deriveKey(passphrase, kdf)
// A copy with a buffer of its own: only a whole buffer can be handed over instead of copied.
const handedOver = Uint8Array.from(key)
key.fill(0)
parentPort?.postMessage(handedOver, [handedOver.buffer])
