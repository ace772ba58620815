import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { err, ok, type Result } from '#model/result.ts'

/** Shortest key that is taken, in bits; what is wrapped today must be safe for as long as a copy of it exists. */
export const MIN_OFFICE_KEY_BITS = 3072

/** Longer ones cost seconds, and would be a mistake. */
const MAX_OFFICE_KEY_BITS = 16_384

const LEAST_EXPONENT = 65_537n
const MAX_EXPONENT = 2n ** 32n

/** Longest key file that is read; a real one is under 15 kB. */
export const MAX_KEY_FILE_BYTES = 64 * 1024

/** The office's public key, as it is shown before it is added. */
export interface OfficePublicKey {
  /** DER (SPKI). */
  readonly der: Buffer
  readonly bits: number
  /** SHA-256 of the DER, in groups of four hexadecimal digits: what two people compare over the telephone. */
  readonly fingerprint: string
}

/**
 * Reads the office's public key from a PEM file: a public key or a certificate.
 * @returns `office_key_private` for a private key, which must stay where it is; `office_key_unsuitable` for another
 *   kind, a short key or an odd exponent; `office_key_unreadable` for anything else
 */
export function readOfficePublicKey(
  pem: Uint8Array,
): Result<OfficePublicKey, 'office_key_unreadable' | 'office_key_private' | 'office_key_unsuitable'> {
  const text = Buffer.from(pem).toString('latin1')
  // Node would make the public key out of it, and nobody would notice where the private one lies.
  if (text.includes('PRIVATE KEY')) return err('office_key_private')
  let key: KeyObject
  try {
    key = createPublicKey(text)
  } catch {
    // Not a key in PEM: the reason is of no use to the reader.
    return err('office_key_unreadable')
  }
  return describeOfficeKey(key)
}

/** A public key out of a header. @returns `office_key_unsuitable` when no such key could have been added */
export function officeKeyOf(der: Uint8Array): Result<KeyObject, 'office_key_unsuitable'> {
  try {
    const key = createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' })
    return isSuitable(key) ? ok(key) : err('office_key_unsuitable')
  } catch {
    return err('office_key_unsuitable')
  }
}

/**
 * Reads the office's private key from its PEM file.
 * @param password of the file; not asked for by a file without one
 */
export function readOfficePrivateKey(
  pem: Uint8Array,
  password: string,
): Result<KeyObject, 'office_key_unreadable' | 'wrong_key_password'> {
  const text = Buffer.from(pem).toString('latin1')
  if (!text.includes('PRIVATE KEY')) return err('office_key_unreadable')
  const isLocked = /ENCRYPTED/.test(text)
  try {
    const key = createPrivateKey({ key: text, passphrase: password })
    return key.asymmetricKeyType === 'rsa' ? ok(key) : err('office_key_unreadable')
  } catch {
    // The library tells a wrong password from a damaged file by messages that change with its version.
    return err(isLocked ? 'wrong_key_password' : 'office_key_unreadable')
  }
}

/** DER (SPKI) of a public key, or of the public half of a private one. */
export function publicDer(key: KeyObject): Buffer {
  const half = key.type === 'private' ? createPublicKey(key) : key
  return half.export({ format: 'der', type: 'spki' })
}

/** The fingerprint of a public key, as people compare it. */
export function fingerprintOf(der: Uint8Array): string {
  const hex = createHash('sha256').update(der).digest('hex').toUpperCase()
  return hex.match(/.{4}/g)?.join(' ') ?? ''
}

function describeOfficeKey(key: KeyObject): Result<OfficePublicKey, 'office_key_unsuitable'> {
  if (!isSuitable(key)) return err('office_key_unsuitable')
  const der = publicDer(key)
  return ok({ der, bits: key.asymmetricKeyDetails?.modulusLength ?? 0, fingerprint: fingerprintOf(der) })
}

function isSuitable(key: KeyObject): boolean {
  const { modulusLength: bits = 0, publicExponent = 0n } = key.asymmetricKeyDetails ?? {}
  // With an exponent of 1 the wrapping key would lie in the header in the clear.
  const isOdd = publicExponent % 2n === 1n
  return (
    key.asymmetricKeyType === 'rsa' &&
    bits >= MIN_OFFICE_KEY_BITS &&
    bits <= MAX_OFFICE_KEY_BITS &&
    isOdd &&
    publicExponent >= LEAST_EXPONENT &&
    publicExponent < MAX_EXPONENT
  )
}
