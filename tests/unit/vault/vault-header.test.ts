import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { err } from '#model/result.ts'
import { decodeHeader, encodeHeader, VaultHeader } from '#electron/vault/vault-header.ts'
import { KdfParameters } from '#electron/vault/vault-slots.ts'

const SLOT = {
  type: 'passphrase' as const,
  kdf: {
    name: 'argon2id' as const,
    memoryKiB: 65536,
    passes: 3,
    parallelism: 1 as const,
    salt: Buffer.alloc(16, 1).toString('base64'),
  },
  wrap: {
    name: 'aes-256-gcm' as const,
    nonce: Buffer.alloc(12, 2).toString('base64'),
    ciphertext: Buffer.alloc(32, 3).toString('base64'),
    tag: Buffer.alloc(16, 4).toString('base64'),
  },
}

const RECOVERY = {
  type: 'recovery-code' as const,
  createdAt: '2026-11-23T08:15:00.000Z',
  confirmedAt: null,
  kdf: { name: 'hkdf-sha256' as const, salt: SLOT.kdf.salt },
  wrap: SLOT.wrap,
}

const SYSTEM = {
  type: 'operating-system' as const,
  addedAt: '2026-11-23T08:15:00.000Z',
  sealedKey: 'AAAA',
  wrap: SLOT.wrap,
}

const HEADER = VaultHeader.parse({
  vaultId: '019aaf3e-1c00-7abc-8def-0123456789ab',
  createdAt: '2026-11-23T08:15:00.000Z',
  sequence: 1,
  slots: [SLOT],
})

/** A header file with a right checksum, whatever it holds. */
function sealed(format: number, body: unknown): Uint8Array {
  const text = `${typeof body === 'string' ? body : JSON.stringify(body)}\n`
  const checksum = createHash('sha256').update(`peaspetsialist-vault ${format}\n${text}`).digest('hex')
  return Buffer.from(`peaspetsialist-vault ${format} ${checksum}\n${text}`)
}

describe('a header file', () => {
  it('gives back what was written', () => {
    expect(decodeHeader(encodeHeader(HEADER))).toEqual({ ok: true, value: HEADER })
  })

  it('has a first line that says what it is', () => {
    const [first, second] = new TextDecoder().decode(encodeHeader(HEADER)).split('\n')
    expect(first).toMatch(/^peaspetsialist-vault 1 [0-9a-f]{64}$/)
    expect(JSON.parse(second ?? '')).toEqual(HEADER)
  })

  it('keeps slots of kinds it does not know', () => {
    const unknown = { type: 'smart-card', hint: { words: 12 }, list: [1, null] }
    const decoded = decodeHeader(sealed(1, { ...HEADER, slots: [SLOT, unknown] }))
    if (!decoded.ok) throw new Error(decoded.error)
    expect(decodeHeader(encodeHeader({ ...decoded.value, sequence: 2 }))).toEqual({
      ok: true,
      value: { ...HEADER, sequence: 2, slots: [SLOT, unknown] },
    })
  })

  it('of format 2 has both keys while the data key is changed, and is damaged without', () => {
    const changing = { ...HEADER, nextSlots: [SLOT] }
    const bytes = encodeHeader(changing)
    expect(Buffer.from(bytes).toString()).toMatch(/^peaspetsialist-vault 2 /)
    expect(decodeHeader(bytes)).toEqual({ ok: true, value: changing })
    expect(decodeHeader(sealed(2, HEADER))).toEqual(err('vault_damaged'))
  })

  it('is damaged when any one bit is flipped', () => {
    const whole = encodeHeader(HEADER)
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const bytes = Uint8Array.from(whole)
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(decodeHeader(bytes), `bit ${bit}`).toEqual(err('vault_damaged'))
    }
  })

  it('is damaged when it is cut off anywhere or longer than a header can be', () => {
    const whole = encodeHeader(HEADER)
    for (let length = 0; length < whole.length; length++) {
      expect(decodeHeader(whole.subarray(0, length))).toEqual(err('vault_damaged'))
    }
    expect(decodeHeader(sealed(1, ' '.repeat(70_000)))).toEqual(err('vault_damaged'))
  })

  it('of a newer format is newer, whatever it holds', () => {
    expect(decodeHeader(sealed(3, 'not even JSON'))).toEqual(err('vault_newer'))
    expect(decodeHeader(sealed(0, HEADER))).toEqual(err('vault_damaged'))
  })

  it.each([
    ['text that is no JSON', '{"vaultId":'],
    ['deep nesting', '['.repeat(30_000) + ']'.repeat(30_000)],
    [
      'deep nesting in an unknown slot',
      `{"slots":[{"type":"x","a":${'['.repeat(9000)}${']'.repeat(9000)}}]}`,
    ],
    ['no slot', { ...HEADER, slots: [] }],
    ['nine slots', { ...HEADER, slots: Array.from({ length: 9 }, () => ({ type: 'other' })) }],
    ['three passphrases', { ...HEADER, slots: [SLOT, SLOT, SLOT] }],
    ['a passphrase slot without a key', { ...HEADER, slots: [{ type: 'passphrase' }] }],
    ['a field of unknown meaning', { ...HEADER, more: 1 }],
    ['two keys under the format of one', { ...HEADER, nextSlots: [SLOT] }],
    ['a recovery slot without its day', { ...HEADER, slots: [SLOT, { ...RECOVERY, createdAt: 'eile' }] }],
    ['a slow derivation for the recovery code', { ...HEADER, slots: [SLOT, { ...RECOVERY, kdf: SLOT.kdf }] }],
    ['three recovery codes', { ...HEADER, slots: [SLOT, RECOVERY, RECOVERY, RECOVERY] }],
    ['an office slot without its seal', { ...HEADER, slots: [SLOT, { ...RECOVERY, type: 'office' }] }],
    ['an empty operating system slot', { ...HEADER, slots: [SLOT, { ...SYSTEM, sealedKey: '' }] }],
  ])('with a right checksum but %s is damaged', (_what, body) => {
    expect(decodeHeader(sealed(1, body))).toEqual(err('vault_damaged'))
  })
})

describe('the cost of a key derivation', () => {
  it.each([
    { memoryKiB: 100 * 1024 * 1024 },
    { memoryKiB: 0 },
    { passes: 21 },
    { passes: 0 },
    { passes: 1.5 },
    { parallelism: 4 },
    { salt: '' },
    { salt: 'AAAA' },
    { salt: 'no base64 at all, but long enough' },
    { salt: Buffer.alloc(65).toString('base64') },
    { name: 'argon2i' },
  ])('is refused with %j', (change) => {
    expect(KdfParameters.safeParse({ ...SLOT.kdf, ...change }).success).toBe(false)
  })

  it('is accepted up to a gibibyte and twenty passes', () => {
    expect(KdfParameters.safeParse({ ...SLOT.kdf, memoryKiB: 1024 * 1024, passes: 20 }).success).toBe(true)
  })
})
