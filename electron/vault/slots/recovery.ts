import { hkdfSync, randomBytes } from 'node:crypto'
import type { Instant } from '#model/time/dates.ts'
import { readRecoveryCode, RECOVERY_SECRET_SIGNS, recoveryCodeOf } from '#model/vault/recovery-code.ts'
import { KEY_BYTES } from '../key-derivation.ts'
import { unwrapKey, wrapKey } from '../key-wrap.ts'
import { isRecoverySlot, type RecoverySlot, type Slot } from '../vault-slots.ts'
import type { OpenedSlot, Wrapping } from './passphrase.ts'

const TYPE = 'recovery-code'

/** A new recovery code and the slot it opens. The code is kept nowhere. */
export function newRecovery(
  { vaultId, dataKey }: Wrapping,
  createdAt: Instant,
): { readonly code: string; readonly slot: RecoverySlot } {
  const secret = randomBytes(RECOVERY_SECRET_SIGNS)
  const code = recoveryCodeOf(secret)
  secret.fill(0)
  const salt = randomBytes(16).toString('base64')
  const wrappingKey = wrappingKeyOf(code.replaceAll('-', ''), salt)
  const wrap = wrapKey(wrappingKey, dataKey, { vaultId, slotType: TYPE })
  wrappingKey.fill(0)
  return {
    code,
    slot: { type: TYPE, createdAt, confirmedAt: null, kdf: { name: 'hkdf-sha256', salt }, wrap },
  }
}

/** Tries a code as typed; `mistyped` when it cannot be any code at all, `null` when it opens no slot. */
export function openByRecoveryCode(
  typed: string,
  vaultId: string,
  slots: readonly Slot[],
): OpenedSlot<RecoverySlot> | 'mistyped' | null {
  const code = readRecoveryCode(typed)
  if (code === null) return 'mistyped'
  for (const slot of slots.filter(isRecoverySlot)) {
    const wrappingKey = wrappingKeyOf(code, slot.kdf.salt)
    const dataKey = unwrapKey(wrappingKey, slot.wrap, { vaultId, slotType: TYPE })
    wrappingKey.fill(0)
    if (dataKey.ok) return { slot, dataKey: dataKey.value }
  }
  return null
}

/** HKDF and nothing slow: 130 random bits withstand guessing by themselves, and an old computer opens at once. */
function wrappingKeyOf(code: string, salt: string): Buffer {
  return Buffer.from(
    hkdfSync('sha256', code, Buffer.from(salt, 'base64'), `peaspetsialist ${TYPE}`, KEY_BYTES),
  )
}
