import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { ActPayload } from '#model/journal/chain.ts'

/** A payload as it lies in the store. */
export interface SealedPayload {
  readonly salt: Buffer
  readonly nonce: Buffer
  readonly sealed: Buffer
}

const TAG_LENGTH = 16

/** A new key for the payloads of one case. */
export function newPayloadKey(): Buffer {
  return randomBytes(32)
}

/**
 * Encrypts a payload with AES-256-GCM, bound to its row by the row's id, and digests it with a salt. The salt is erased
 * with the payload: the digest that stays in the chain can then be tried against no guess.
 */
export function sealPayload(
  payload: ActPayload,
  key: Buffer,
  rowId: string,
): SealedPayload & { readonly digest: string } {
  const plain = Buffer.from(JSON.stringify(payload))
  const salt = randomBytes(32)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(rowId))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  return { salt, nonce, sealed, digest: digestOf(salt, plain) }
}

/** The payload and its digest, or `null` when key, row or bytes are not those it was sealed with. */
export function openPayload(
  { salt, nonce, sealed }: SealedPayload,
  key: Buffer,
  rowId: string,
): { readonly payload: ActPayload; readonly digest: string } | null {
  if (sealed.length < TAG_LENGTH) return null
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
    .setAAD(Buffer.from(rowId))
    .setAuthTag(sealed.subarray(-TAG_LENGTH))
  let plain: Buffer
  try {
    plain = Buffer.concat([decipher.update(sealed.subarray(0, -TAG_LENGTH)), decipher.final()])
  } catch {
    // The tag does not fit: said by the return value.
    return null
  }
  return { payload: JSON.parse(plain.toString('utf8')) as ActPayload, digest: digestOf(salt, plain) }
}

/** SHA-256 of a text, hexadecimal. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

function digestOf(salt: Buffer, plain: Buffer): string {
  return createHash('sha256').update(salt).update(plain).digest('hex')
}
