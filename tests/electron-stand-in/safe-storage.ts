import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { app } from './app.ts'
import { isReady, requireReady } from './readiness.ts'

const VERSION = 'v10'
const IV_LENGTH = 12
const TAG_LENGTH = 16
const REFUSAL = 'Error while decrypting the ciphertext provided to safeStorage.decryptString.'

/** `safeStorage`: encrypted for real, but with a key that lies beside the data. No secret is safe here. */
export const safeStorage = {
  isEncryptionAvailable: isReady,
  getSelectedStorageBackend: () => 'basic_text' as const,
  setUsePlainTextEncryption(_use: boolean): void {},

  isAsyncEncryptionAvailable: () => Promise.resolve(isReady()),

  encryptStringAsync: async (text: string): Promise<Buffer> => safeStorage.encryptString(text),

  async decryptStringAsync(encrypted: Buffer): Promise<{ shouldReEncrypt: boolean; result: string }> {
    return { shouldReEncrypt: false, result: safeStorage.decryptString(encrypted) }
  },

  encryptString(text: string): Buffer {
    requireReady('safeStorage cannot be used before app is ready')
    const iv = randomBytes(IV_LENGTH)
    const cipher = createCipheriv('aes-256-gcm', key(), iv)
    const encrypted = [cipher.update(text, 'utf8'), cipher.final()]
    return Buffer.concat([Buffer.from(VERSION), iv, ...encrypted, cipher.getAuthTag()])
  },

  decryptString(encrypted: Buffer): string {
    requireReady('safeStorage cannot be used before app is ready')
    if (encrypted.subarray(0, VERSION.length).toString() !== VERSION) {
      throw new Error(`${REFUSAL} Ciphertext does not appear to be encrypted.`)
    }
    const ivEnd = VERSION.length + IV_LENGTH
    try {
      const decipher = createDecipheriv('aes-256-gcm', key(), encrypted.subarray(VERSION.length, ivEnd))
      decipher.setAuthTag(encrypted.subarray(-TAG_LENGTH))
      return (
        decipher.update(encrypted.subarray(ivEnd, -TAG_LENGTH), undefined, 'utf8') + decipher.final('utf8')
      )
    } catch (cause) {
      throw new Error(REFUSAL, { cause })
    }
  },
}

function key(): Buffer {
  const file = path.join(app.getPath('userData'), 'electron-stand-in-safe-storage.key')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 })
  return readFileSync(file)
}
