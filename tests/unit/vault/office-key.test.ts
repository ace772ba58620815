import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { err } from '#model/result.ts'
import { fingerprintOf, readOfficePrivateKey, readOfficePublicKey } from '#electron/vault/slots/office-key.ts'
import { OFFICE, OFFICE_PASSWORD } from '#tests/support/office-key.ts'

const bytes = (text: string): Buffer => Buffer.from(text)

describe('the public key of an office', () => {
  it('is read from its PEM file with its length and fingerprint', () => {
    const read = readOfficePublicKey(bytes(OFFICE.publicPem))
    if (!read.ok) throw new Error(read.error)
    expect(read.value.bits).toBe(3072)
    expect(read.value.fingerprint).toBe(fingerprintOf(read.value.der))
    expect(read.value.fingerprint).toMatch(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/)
  })

  it('is not taken out of a private key, which must stay where it is', () => {
    expect(readOfficePublicKey(bytes(OFFICE.privatePem))).toEqual(err('office_key_private'))
  })

  it('is refused when it is short, of another kind, or has an exponent that hides nothing', () => {
    const pem = { format: 'pem', type: 'spki' } as const
    const short = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey
    const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey
    const small = generateKeyPairSync('rsa', { modulusLength: 3072, publicExponent: 3 }).publicKey
    for (const key of [short, curve, small]) {
      expect(readOfficePublicKey(bytes(String(key.export(pem))))).toEqual(err('office_key_unsuitable'))
    }
  })

  it.each(['', 'tekst', OFFICE.publicPem.slice(0, 200), OFFICE.publicPem.replaceAll('A', 'B')])(
    'is not in %j',
    (text) => {
      const read = readOfficePublicKey(bytes(text))
      expect(read.ok).toBe(false)
    },
  )
})

describe('the private key of an office', () => {
  it('is had by its password', () => {
    expect(readOfficePrivateKey(bytes(OFFICE.privatePem), OFFICE_PASSWORD).ok).toBe(true)
  })

  it('tells a wrong password from a file that holds no key', () => {
    const wrong = err('wrong_key_password')
    expect(readOfficePrivateKey(bytes(OFFICE.privatePem), 'vale')).toEqual(wrong)
    expect(readOfficePrivateKey(bytes(OFFICE.privatePem), '')).toEqual(wrong)
    const unreadable = err('office_key_unreadable')
    expect(readOfficePrivateKey(bytes(OFFICE.publicPem), OFFICE_PASSWORD)).toEqual(unreadable)
    expect(readOfficePrivateKey(bytes('midagi muud'), OFFICE_PASSWORD)).toEqual(unreadable)
  })
})
