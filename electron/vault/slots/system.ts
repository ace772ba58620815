import { randomBytes } from 'node:crypto'
import type { Instant } from '#model/time/dates.ts'
import { KEY_BYTES } from '../key-derivation.ts'
import { unwrapKey, wrapKey } from '../key-wrap.ts'
import { isSystemSlot, type Slot, type SystemSlot } from '../vault-slots.ts'
import type { OpenedSlot, Wrapping } from './passphrase.ts'

const TYPE = 'operating-system'

/** The key store of the account on this computer. */
export interface SystemKeyStore {
  /** Whether it protects anything: false where there is none, and where it only hides the text. */
  isAvailable(): Promise<boolean>
  seal(secret: string): Promise<Uint8Array>
  /** @throws when it was sealed by another account or computer, or the store was emptied */
  open(sealed: Uint8Array): Promise<string>
}

/** Where there is no key store: nothing is offered. */
export const noSystemKeys: SystemKeyStore = {
  isAvailable: () => Promise.resolve(false),
  seal: () => Promise.reject(new Error('There is no key store')),
  open: () => Promise.reject(new Error('There is no key store')),
}

/** A slot that this account on this computer opens. */
export async function systemSlot(
  keys: SystemKeyStore,
  { vaultId, dataKey }: Wrapping,
  addedAt: Instant,
): Promise<SystemSlot> {
  const wrappingKey = randomBytes(KEY_BYTES)
  try {
    const sealed = await keys.seal(wrappingKey.toString('base64'))
    return {
      type: TYPE,
      addedAt,
      sealedKey: Buffer.from(sealed).toString('base64'),
      wrap: wrapKey(wrappingKey, dataKey, { vaultId, slotType: TYPE }),
    }
  } finally {
    wrappingKey.fill(0)
  }
}

/** Asks the key store; `null` when it does not know the slot any more. */
export async function openBySystem(
  keys: SystemKeyStore,
  vaultId: string,
  slots: readonly Slot[],
): Promise<OpenedSlot<SystemSlot> | null> {
  for (const slot of slots.filter(isSystemSlot)) {
    let wrappingKey: Buffer
    try {
      wrappingKey = Buffer.from(await keys.open(Buffer.from(slot.sealedKey, 'base64')), 'base64')
    } catch {
      // Another account, another computer, a reset password: all mean that this way is closed.
      continue
    }
    if (wrappingKey.length !== KEY_BYTES) continue
    const dataKey = unwrapKey(wrappingKey, slot.wrap, { vaultId, slotType: TYPE })
    wrappingKey.fill(0)
    if (dataKey.ok) return { slot, dataKey: dataKey.value }
  }
  return null
}
