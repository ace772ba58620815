import { argon2id } from 'hash-wasm'
import { normalizePassphrase } from '#model/vault/passphrase.ts'
import type { KdfCost, KdfParameters } from './vault-slots.ts'

/** Length of every key of the vault: AES-256. */
export const KEY_BYTES = 32

/** What a passphrase costs at the least: about 0.3 s for the owner, and 64 MiB for each guess of an attacker. */
export const LEAST_KDF_COST: KdfCost = { memoryKiB: 64 * 1024, passes: 3, parallelism: 1 }

/** Turns a passphrase into a key; slow on purpose. The caller zeroes the key. */
export type KeyDeriver = (passphrase: string, kdf: KdfParameters) => Promise<Uint8Array>

/** Derives in the present thread, which stands still meanwhile; the program uses the worker, tests this. */
export const deriveKey: KeyDeriver = async (passphrase, kdf) => {
  const password = Buffer.from(normalizePassphrase(passphrase))
  try {
    // Not `crypto.argon2`: Electron's BoringSSL has no Argon2, so that would work in every test and fail for the user.
    return await argon2id({
      password,
      salt: Buffer.from(kdf.salt, 'base64'),
      iterations: kdf.passes,
      parallelism: kdf.parallelism,
      memorySize: kdf.memoryKiB,
      hashLength: KEY_BYTES,
      outputType: 'binary',
    })
  } finally {
    password.fill(0)
  }
}
