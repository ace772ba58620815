import { z } from 'zod'
import { Instant } from '#model/time/dates.ts'

const MAX_KDF_MEMORY_KIB = 1024 * 1024
const MAX_KDF_PASSES = 20

/** Cost of the key derivation. Bounded, so that a damaged or forged header cannot hang the computer. */
export const KdfCost = z.strictObject({
  memoryKiB: z.int().min(8).max(MAX_KDF_MEMORY_KIB),
  passes: z.int().min(1).max(MAX_KDF_PASSES),
  // The derivation runs in one thread, where more lanes would cost the owner and not the attacker.
  parallelism: z.literal(1),
})
export type KdfCost = z.infer<typeof KdfCost>

/** How a passphrase becomes a key. */
export const KdfParameters = z.strictObject({
  name: z.literal('argon2id'),
  ...KdfCost.shape,
  salt: base64(16, 64),
})
export type KdfParameters = z.infer<typeof KdfParameters>

/** The data key as encrypted by another key. */
export const WrappedKey = z.strictObject({
  name: z.literal('aes-256-gcm'),
  nonce: base64(12, 12),
  ciphertext: base64(32, 32),
  tag: base64(16, 16),
})
export type WrappedKey = z.infer<typeof WrappedKey>

/** A way to the data key through a passphrase. */
export const PassphraseSlot = z.strictObject({
  type: z.literal('passphrase'),
  kdf: KdfParameters,
  wrap: WrappedKey,
})
export type PassphraseSlot = z.infer<typeof PassphraseSlot>

/** A way through the printed recovery code. */
export const RecoverySlot = z.strictObject({
  type: z.literal('recovery-code'),
  createdAt: Instant,
  /** When somebody proved to have the code on paper; until then it opens, and the desk keeps reminding. */
  confirmedAt: Instant.nullable(),
  // Nothing slow: see the README.
  kdf: z.strictObject({ name: z.literal('hkdf-sha256'), salt: base64(16, 64) }),
  wrap: WrappedKey,
})
export type RecoverySlot = z.infer<typeof RecoverySlot>

/** A way through the private key the office keeps. */
export const OfficeSlot = z.strictObject({
  type: z.literal('office'),
  addedAt: Instant,
  /** The office's public key, DER (SPKI); needed again when the data key is changed. */
  publicKey: base64(300, 4096),
  /** Proof by the data key that the public key above is the one that was added. */
  seal: base64(32, 32),
  /** The wrapping key under the public key: RSA-OAEP with SHA-256. */
  sealedKey: base64(256, 2048),
  wrap: WrappedKey,
})
export type OfficeSlot = z.infer<typeof OfficeSlot>

/** A way through the key store of this computer's account. */
export const SystemSlot = z.strictObject({
  type: z.literal('operating-system'),
  addedAt: Instant,
  /** The wrapping key as the operating system keeps it. */
  sealedKey: base64(1, 4096),
  wrap: WrappedKey,
})
export type SystemSlot = z.infer<typeof SystemSlot>

const KNOWN_TYPES: readonly string[] = ['passphrase', 'recovery-code', 'office', 'operating-system']

/** A way to the data key that this program does not know; kept as it is. */
const UnknownSlot = z
  .looseObject({ type: z.string().min(1).max(64) })
  .refine((slot) => !KNOWN_TYPES.includes(slot.type))
export type UnknownSlot = z.infer<typeof UnknownSlot>

/** A way to the data key. */
export const Slot = z.union([PassphraseSlot, RecoverySlot, OfficeSlot, SystemSlot, UnknownSlot])
export type Slot = z.infer<typeof Slot>

/** All ways of a header. Two of a kind at most, so that a forged header cannot ask for many derivations. */
export const Slots = z
  .array(Slot)
  .min(1)
  .max(8)
  .refine((slots) => KNOWN_TYPES.every((type) => slots.filter((slot) => slot.type === type).length <= 2))

/** Whether a slot is opened by a passphrase. */
export function isPassphraseSlot(slot: { readonly type: string }): slot is PassphraseSlot {
  return slot.type === 'passphrase'
}

/** Whether a slot is opened by the printed recovery code. */
export function isRecoverySlot(slot: { readonly type: string }): slot is RecoverySlot {
  return slot.type === 'recovery-code'
}

/** Whether a slot is opened by the office's private key. */
export function isOfficeSlot(slot: { readonly type: string }): slot is OfficeSlot {
  return slot.type === 'office'
}

/** Whether a slot is opened by the key store of the operating system. */
export function isSystemSlot(slot: { readonly type: string }): slot is SystemSlot {
  return slot.type === 'operating-system'
}

/** Whether a slot is of a kind that a later program brought. */
export function isUnknownSlot(slot: { readonly type: string }): boolean {
  return !KNOWN_TYPES.includes(slot.type)
}

/** Text of whole, canonical base64 of so many bytes. */
function base64(minBytes: number, maxBytes: number) {
  return z
    .string()
    .max(maxBytes * 2)
    .refine((text) => {
      const bytes = Buffer.from(text, 'base64')
      return bytes.length >= minBytes && bytes.length <= maxBytes && bytes.toString('base64') === text
    })
}
