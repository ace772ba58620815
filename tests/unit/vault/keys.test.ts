import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { err } from '#model/result.ts'
import { deriveKey, LEAST_KDF_COST } from '#electron/vault/key-derivation.ts'
import { unwrapKey, wrapKey } from '#electron/vault/key-wrap.ts'
import type { KdfParameters } from '#electron/vault/vault-slots.ts'

const CONTEXT = { vaultId: '019aaf3e-1c00-7abc-8def-0123456789ab', slotType: 'passphrase' }

function kdf(changes: Partial<KdfParameters>): KdfParameters {
  const salt = Buffer.from('somesalt').toString('base64')
  return { name: 'argon2id', memoryKiB: 256, passes: 2, parallelism: 1, salt, ...changes }
}

describe('the key of a passphrase', () => {
  // From the test file of the reference implementation (phc-winner-argon2, src/test.c), Argon2id version 0x13.
  it.each([
    ['password', 256, '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
    ['password', 65536, '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'],
    ['differentpassword', 65536, '0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde'],
  ])('of %s with %i KiB is that of the reference implementation', async (passphrase, memoryKiB, hex) => {
    expect(Buffer.from(await deriveKey(passphrase, kdf({ memoryKiB }))).toString('hex')).toBe(hex)
  })

  it('is the same for both Unicode forms of a letter', async () => {
    expect(await deriveKey('s\u00f5na', kdf({}))).toEqual(await deriveKey('so\u0303na', kdf({})))
  })

  it('costs 64 MiB and three passes at the least', () => {
    expect(LEAST_KDF_COST).toEqual({ memoryKiB: 65536, passes: 3, parallelism: 1 })
  })
})

describe('a wrapped key', () => {
  const [wrappingKey, dataKey] = [randomBytes(32), randomBytes(32)]

  it('is had back with the key that wrapped it, and looks different each time', () => {
    const wrap = wrapKey(wrappingKey, dataKey, CONTEXT)
    const unwrapped = unwrapKey(wrappingKey, wrap, CONTEXT)
    expect(unwrapped.ok && Buffer.from(unwrapped.value).equals(dataKey)).toBe(true)
    expect(wrapKey(wrappingKey, dataKey, CONTEXT).ciphertext).not.toBe(wrap.ciphertext)
  })

  it('is not had with another key, in another vault or in another slot', () => {
    const wrap = wrapKey(wrappingKey, dataKey, CONTEXT)
    const refused = err('wrong_key')
    expect(unwrapKey(randomBytes(32), wrap, CONTEXT)).toEqual(refused)
    const otherVault = { ...CONTEXT, vaultId: '019aaf3e-1c00-7abc-8def-0123456789ac' }
    expect(unwrapKey(wrappingKey, wrap, otherVault)).toEqual(refused)
    expect(unwrapKey(wrappingKey, wrap, { ...CONTEXT, slotType: 'recovery' })).toEqual(refused)
  })
})
