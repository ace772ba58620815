import { randomBytes } from 'node:crypto'
import type { KeyDeriver } from '../key-derivation.ts'
import { unwrapKey, wrapKey } from '../key-wrap.ts'
import { isPassphraseSlot, type KdfCost, type PassphraseSlot, type Slot } from '../vault-slots.ts'

const TYPE = 'passphrase'

/** What wraps a data key, and for which vault. */
export interface Wrapping {
  readonly vaultId: string
  readonly dataKey: Uint8Array
}

/** A slot for a passphrase; slow on purpose. */
export async function passphraseSlot(
  deriveKey: KeyDeriver,
  passphrase: string,
  cost: KdfCost,
  { vaultId, dataKey }: Wrapping,
): Promise<PassphraseSlot> {
  const kdf = { name: 'argon2id' as const, ...cost, salt: randomBytes(16).toString('base64') }
  const wrappingKey = await deriveKey(passphrase, kdf)
  try {
    return { type: TYPE, kdf, wrap: wrapKey(wrappingKey, dataKey, { vaultId, slotType: TYPE }) }
  } finally {
    wrappingKey.fill(0)
  }
}

/** A data key with the slot that gave it. */
export interface OpenedSlot<S extends Slot = Slot> {
  readonly slot: S
  /** The caller zeroes it. */
  readonly dataKey: Buffer
}

/** Tries a passphrase on every slot it could be for; `null` when it opens none. */
export async function openByPassphrase(
  deriveKey: KeyDeriver,
  passphrase: string,
  vaultId: string,
  slots: readonly Slot[],
): Promise<OpenedSlot<PassphraseSlot> | null> {
  for (const slot of slots.filter(isPassphraseSlot)) {
    const wrappingKey = await deriveKey(passphrase, slot.kdf)
    try {
      const dataKey = unwrapKey(wrappingKey, slot.wrap, { vaultId, slotType: TYPE })
      if (dataKey.ok) return { slot, dataKey: dataKey.value }
    } finally {
      wrappingKey.fill(0)
    }
  }
  return null
}
