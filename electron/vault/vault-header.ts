import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Instant } from '#model/time/dates.ts'
import { err, ok, type Result } from '#model/result.ts'
import { Slots } from './vault-slots.ts'

/**
 * Version of the header this program writes. A later one may change everything but the first line. Slots of new kinds do
 * not make a new format: an older program opens with those it knows and keeps the others.
 */
const HEADER_FORMAT = 1

/**
 * Version of a header while the data key is being changed. Of its own, as a program that knows only format 1 would take
 * one of the two keys, perhaps the wrong one, and call the vault damaged.
 */
const CHANGING_FORMAT = 2

const MAGIC = 'peaspetsialist-vault'
const FIRST_LINE = /^peaspetsialist-vault ([1-9]\d{0,5}) ([0-9a-f]{64})\n$/

/** Longest header that is read; a real one is under 8 kB. */
export const MAX_HEADER_BYTES = 64 * 1024

/** What must be known of a vault before its database can be opened. Holds no key and no fact of a case. */
export const VaultHeader = z.strictObject({
  vaultId: z.uuid(),
  createdAt: Instant,
  /** Grows by one at each change, so that the newer of two copies is known. */
  sequence: z.int().min(1),
  slots: Slots,
  /** While the data key is being changed: the same ways to the new key. Exactly one of the two opens the database. */
  nextSlots: Slots.optional(),
})
export type VaultHeader = z.infer<typeof VaultHeader>

/**
 * The bytes of a header file: a line that every format has, present and future, and the header as one line of JSON.
 *
 *     peaspetsialist-vault <format> <SHA-256 of both lines without the checksum>
 *     {"vaultId":…}
 */
export function encodeHeader(header: VaultHeader): Uint8Array {
  const body = Buffer.from(`${JSON.stringify(VaultHeader.parse(header))}\n`)
  const format = formatOf(header)
  return Buffer.concat([Buffer.from(`${MAGIC} ${format} ${checksum(format, body)}\n`), body])
}

/** Reads the bytes of a header file. The checksum comes first, so a flipped bit in the format number is damage too. */
export function decodeHeader(bytes: Uint8Array): Result<VaultHeader, 'vault_damaged' | 'vault_newer'> {
  if (bytes.length > MAX_HEADER_BYTES) return err('vault_damaged')
  const endOfLine = bytes.indexOf(0x0a) + 1
  const body = bytes.subarray(endOfLine)
  const match = FIRST_LINE.exec(Buffer.from(bytes.subarray(0, endOfLine)).toString('latin1'))
  const format = Number(match?.[1])
  if (match === null || match[2] !== checksum(format, body)) return err('vault_damaged')
  if (format > CHANGING_FORMAT) return err('vault_newer')
  const parsed = VaultHeader.safeParse(parseJson(body))
  return parsed.success && formatOf(parsed.data) === format ? ok(parsed.data) : err('vault_damaged')
}

function formatOf(header: VaultHeader): number {
  return header.nextSlots === undefined ? HEADER_FORMAT : CHANGING_FORMAT
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
