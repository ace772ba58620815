import {
  constants,
  createHmac,
  hkdfSync,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { err, ok, type Result } from '#model/result.ts'
import type { Instant } from '#model/time/dates.ts'
import { KEY_BYTES } from '../key-derivation.ts'
import { unwrapKey, wrapKey } from '../key-wrap.ts'
import { isOfficeSlot, type OfficeSlot, type Slot } from '../vault-slots.ts'
import { officeKeyOf, publicDer } from './office-key.ts'
import type { OpenedSlot, Wrapping } from './passphrase.ts'

const TYPE = 'office'

const OAEP = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' } as const

/**
 * A slot for the office's key.
 * @param der the public key
 */
export function officeSlot(
  der: Uint8Array,
  { vaultId, dataKey }: Wrapping,
  addedAt: Instant,
): Result<OfficeSlot, 'office_key_unsuitable'> {
  const key = officeKeyOf(der)
  if (!key.ok) return key
  const wrappingKey = randomBytes(KEY_BYTES)
  try {
    return ok({
      type: TYPE,
      addedAt,
      publicKey: Buffer.from(der).toString('base64'),
      seal: sealOf(der, { vaultId, dataKey }).toString('base64'),
      sealedKey: publicEncrypt({ key: key.value, ...OAEP }, wrappingKey).toString('base64'),
      wrap: wrapKey(wrappingKey, dataKey, { vaultId, slotType: TYPE }),
    })
  } finally {
    wrappingKey.fill(0)
  }
}

/** The slot for another data key, under the same public key; refused when the public key is not the one that was added. */
export function rewrapOfficeSlot(
  slot: OfficeSlot,
  old: Wrapping,
  dataKey: Uint8Array,
): Result<OfficeSlot, 'vault_damaged'> {
  const der = Buffer.from(slot.publicKey, 'base64')
  // A header can be forged without any key, and the next data key would be handed to whoever did it.
  if (!timingSafeEqual(Buffer.from(slot.seal, 'base64'), sealOf(der, old))) return err('vault_damaged')
  const wrapped = officeSlot(der, { vaultId: old.vaultId, dataKey }, slot.addedAt)
  return wrapped.ok ? wrapped : err('vault_damaged')
}

/** Tries the office's private key; `null` when no slot is for it. */
export function openByOfficeKey(
  privateKey: KeyObject,
  vaultId: string,
  slots: readonly Slot[],
): OpenedSlot<OfficeSlot> | null {
  const der = publicDer(privateKey).toString('base64')
  for (const slot of slots.filter(isOfficeSlot)) {
    if (slot.publicKey !== der) continue
    const dataKey = openSlot(privateKey, slot, vaultId)
    if (dataKey !== null) return { slot, dataKey }
  }
  return null
}

function openSlot(privateKey: KeyObject, slot: OfficeSlot, vaultId: string): Buffer | null {
  let wrappingKey: Buffer
  try {
    wrappingKey = privateDecrypt({ key: privateKey, ...OAEP }, Buffer.from(slot.sealedKey, 'base64'))
  } catch {
    // Not sealed for this key: a forged or mixed-up slot.
    return null
  }
  if (wrappingKey.length !== KEY_BYTES) return null
  const dataKey = unwrapKey(wrappingKey, slot.wrap, { vaultId, slotType: TYPE })
  wrappingKey.fill(0)
  return dataKey.ok ? dataKey.value : null
}

/** What only somebody with the data key could have put beside the public key. */
function sealOf(der: Uint8Array, { vaultId, dataKey }: Wrapping): Buffer {
  const sealKey = Buffer.from(hkdfSync('sha256', dataKey, vaultId, 'peaspetsialist office seal', KEY_BYTES))
  try {
    return createHmac('sha256', sealKey).update(der).digest()
  } finally {
    sealKey.fill(0)
  }
}
