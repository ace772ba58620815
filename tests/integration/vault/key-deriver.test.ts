import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { deriveKey } from '#electron/vault/key-derivation.ts'
import type { KdfParameters } from '#electron/vault/vault-slots.ts'
import { createWorkerKeyDeriver, KeyDerivationFailed } from '#electron/vault/worker-key-deriver.ts'
import {
  CHEAP_KDF,
  lockedVault,
  PASSPHRASE,
  temporaryFolder,
  vaultIn,
} from '#tests/support/temporary-vault.ts'

const WORKER = path.resolve(import.meta.dirname, '../../../electron/vault/key-derivation-worker.ts')

const KDF: KdfParameters = {
  name: 'argon2id',
  ...CHEAP_KDF,
  salt: Buffer.from('0123456789abcdef').toString('base64'),
}

describe('the key derivation thread', () => {
  it('derives the same key as the present thread', async () => {
    const inThread = createWorkerKeyDeriver(WORKER)
    expect(Buffer.from(await inThread(PASSPHRASE, KDF))).toEqual(
      Buffer.from(await deriveKey(PASSPHRASE, KDF)),
    )
  })

  it('opens a vault', async () => {
    using folder = await lockedVault()
    const vault = vaultIn(folder.path, { deriveKey: createWorkerKeyDeriver(WORKER) })
    expect((await vault.unlock(PASSPHRASE)).ok).toBe(true)
    vault.lock()
  })

  it.each([
    ['ends without a word', 'process.exit(3)', /exit code 3/],
    ['throws', "throw new Error('no memory')", /thread failed/],
    [
      'answers with something else',
      "import { parentPort } from 'node:worker_threads'\nparentPort.postMessage('key')",
      /something else/,
    ],
  ])('is told when it %s', async (_how, source, message) => {
    using folder = temporaryFolder()
    const file = path.join(folder.path, 'worker.mjs')
    writeFileSync(file, source)
    const failure = createWorkerKeyDeriver(file)(PASSPHRASE, KDF)
    await expect(failure).rejects.toThrow(KeyDerivationFailed)
    await expect(failure).rejects.toThrow(message)
  })

  it('is told when there is no such program', async () => {
    const failure = createWorkerKeyDeriver('/none/worker.js')(PASSPHRASE, KDF)
    await expect(failure).rejects.toThrow(KeyDerivationFailed)
  })
})
