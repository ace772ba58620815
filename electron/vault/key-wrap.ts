import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { err, ok, type Result } from '#model/result.ts'
import type { WrappedKey } from './vault-slots.ts'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Part of what each wrap is bound to; another way of wrapping takes another number. */
const WRAP_FORMAT = 1

/** What a wrapped key belongs to. It is authenticated, so a wrap carried to another vault or slot does not open. */
export interface WrapContext {
  readonly vaultId: string
  readonly slotType: string
}

/** Encrypts the data key with the key a slot gives. */
export function wrapKey(wrappingKey: Uint8Array, dataKey: Uint8Array, context: WrapContext): WrappedKey {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, wrappingKey, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(associatedData(context))
  const ciphertext = Buffer.concat([cipher.update(dataKey), cipher.final()])
  return {
    name: CIPHER,
    nonce: nonce.toString('base64'),
    ciphertext: ciphertext.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  }
}

/** Decrypts the data key. As the header's checksum has been verified, a failure here means a wrong key. */
export function unwrapKey(
  wrappingKey: Uint8Array,
  wrap: WrappedKey,
  context: WrapContext,
): Result<Buffer, 'wrong_key'> {
  const nonce = Buffer.from(wrap.nonce, 'base64')
  const decipher = createDecipheriv(CIPHER, wrappingKey, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(associatedData(context))
  decipher.setAuthTag(Buffer.from(wrap.tag, 'base64'))
  const dataKey = decipher.update(Buffer.from(wrap.ciphertext, 'base64'))
  try {
    decipher.final()
    return ok(dataKey)
  } catch {
    dataKey.fill(0)
    return err('wrong_key')
  }
}

function associatedData({ vaultId, slotType }: WrapContext): Buffer {
  return Buffer.from(JSON.stringify(['peaspetsialist vault', WRAP_FORMAT, vaultId, slotType]))
}
