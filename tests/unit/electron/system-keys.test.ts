import { describe, expect, it } from 'vitest'
import { createSystemKeys } from '#electron/app/system-keys.ts'

type Backend = 'basic_text' | 'gnome_libsecret' | 'unknown'

/** Electron's key store, turning texts round. */
function safeStorage(isThere: boolean, backend: Backend = 'gnome_libsecret') {
  const turned = (text: string) => text.split('').toReversed().join('')
  return {
    isAsyncEncryptionAvailable: () => Promise.resolve(isThere),
    getSelectedStorageBackend: () => backend,
    encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(turned(text))),
    decryptStringAsync: (sealed: Buffer) =>
      Promise.resolve({ shouldReEncrypt: false, result: turned(sealed.toString()) }),
  }
}

describe('the key store of the system', () => {
  it.each([
    ['win32', true, 'basic_text', true],
    ['win32', false, 'basic_text', false],
    ['darwin', true, 'basic_text', true],
    ['linux', true, 'gnome_libsecret', true],
    ['linux', true, 'basic_text', false],
    ['linux', true, 'unknown', false],
    ['linux', false, 'gnome_libsecret', false],
  ] as const)('on %s, available %s, kept by %s: %s', async (platform, isThere, backend, expected) => {
    expect(await createSystemKeys(safeStorage(isThere, backend), platform).isAvailable()).toBe(expected)
  })

  it('gives back what it sealed', async () => {
    const keys = createSystemKeys(safeStorage(true), 'win32')
    const sealed = await keys.seal('saladus')
    expect(Buffer.from(sealed).toString()).toBe('sudalas')
    expect(await keys.open(sealed)).toBe('saladus')
  })
})
