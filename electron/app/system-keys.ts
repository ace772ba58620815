import type { SafeStorage } from 'electron'
import type { SystemKeyStore } from '../vault/slots/system.ts'

type Store = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>

/** The key store of the account: DPAPI on Windows, the keychain on macOS, a wallet or keyring on Linux. */
export function createSystemKeys(safeStorage: Store, platform = process.platform): SystemKeyStore {
  return {
    async isAvailable() {
      // Linux without a wallet encrypts with a password that stands in the source of Chromium.
      const isHiding =
        platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())
      return !isHiding && (await safeStorage.isAsyncEncryptionAvailable())
    },
    seal: (secret) => safeStorage.encryptStringAsync(secret),
    open: async (sealed) => (await safeStorage.decryptStringAsync(Buffer.from(sealed))).result,
  }
}
