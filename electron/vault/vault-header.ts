import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Instant } from '#model/time/dates.ts'
import { err, ok, type Result } from '#model/result.ts'

/** Version of the header this program writes. A later one may change everything but the first line. */
export const HEADER_FORMAT = 1

const MAGIC = 'peaspetsialist-vault'
const FIRST_LINE = /^peaspetsialist-vault ([1-9]\d{0,5}) ([0-9a-f]{64})\n$/

/** Longest header that is read; a real one is under 2 kB. */
export const MAX_HEADER_BYTES = 64 * 1024

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

/** A way to the data key that this program does not know; kept as it is. */
const UnknownSlot = z
  .looseObject({ type: z.string().min(1).max(64) })
  .refine((slot) => slot.type !== 'passphrase')

/** What must be known of a vault before its database can be opened. Holds no key and no fact of a case. */
export const VaultHeader = z.strictObject({
  vaultId: z.uuid(),
  createdAt: Instant,
  /** Grows by one at each change, so that the newer of two copies is known. */
  sequence: z.int().min(1),
  // Two of a kind at most: the present one, and its successor while a passphrase or the data key is changed.
  slots: z
    .array(z.union([PassphraseSlot, UnknownSlot]))
    .min(1)
    .max(8)
    .refine((slots) => slots.filter(isPassphraseSlot).length <= 2),
})
export type VaultHeader = z.infer<typeof VaultHeader>

/** Whether a slot is opened by a passphrase. */
export function isPassphraseSlot(slot: { readonly type: string }): slot is PassphraseSlot {
  return slot.type === 'passphrase'
}

/**
 * The bytes of a header file: a line that every format has, present and future, and the header as one line of JSON.
 *
 *     peaspetsialist-vault <format> <SHA-256 of both lines without the checksum>
 *     {"vaultId":…}
 */
export function encodeHeader(header: VaultHeader): Uint8Array {
  const body = Buffer.from(`${JSON.stringify(VaultHeader.parse(header))}\n`)
  return Buffer.concat([Buffer.from(`${MAGIC} ${HEADER_FORMAT} ${checksum(HEADER_FORMAT, body)}\n`), body])
}

/** Reads the bytes of a header file. The checksum comes first, so a flipped bit in the format number is damage too. */
export function decodeHeader(bytes: Uint8Array): Result<VaultHeader, 'vault_damaged' | 'vault_newer'> {
  if (bytes.length > MAX_HEADER_BYTES) return err('vault_damaged')
  const endOfLine = bytes.indexOf(0x0a) + 1
  const body = bytes.subarray(endOfLine)
  const match = FIRST_LINE.exec(Buffer.from(bytes.subarray(0, endOfLine)).toString('latin1'))
  const format = Number(match?.[1])
  if (match === null || match[2] !== checksum(format, body)) return err('vault_damaged')
  if (format > HEADER_FORMAT) return err('vault_newer')
  const parsed = VaultHeader.safeParse(parseJson(body))
  return parsed.success ? ok(parsed.data) : err('vault_damaged')
}

/** Over the exact bytes, so that no canonical form of JSON is needed. */
function checksum(format: number, body: Uint8Array): string {
  return createHash('sha256').update(`${MAGIC} ${format}\n`).update(body).digest('hex')
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return undefined
  }
}

function base64(minBytes: number, maxBytes: number) {
  return z
    .string()
    .max(maxBytes * 2)
    .refine((text) => {
      const bytes = Buffer.from(text, 'base64')
      return bytes.length >= minBytes && bytes.length <= maxBytes && bytes.toString('base64') === text
    })
}
