import { describe, expect, it } from 'vitest'
import {
  readRecoveryCode,
  RECOVERY_GROUPS,
  RECOVERY_SECRET_SIGNS,
  recoveryCodeOf,
  recoveryGroups,
} from '#model/vault/recovery-code.ts'

const SECRET = Uint8Array.from({ length: RECOVERY_SECRET_SIGNS }, (_, index) => (index * 37 + 11) % 256)
const CODE = recoveryCodeOf(SECRET)
const SIGNS = CODE.replaceAll('-', '')
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const at = (position: number, sign: string) => SIGNS.slice(0, position) + sign + SIGNS.slice(position + 1)

describe('a recovery code', () => {
  it('carries at least 128 bits in seven groups of four readable signs', () => {
    expect(RECOVERY_SECRET_SIGNS * 5).toBeGreaterThanOrEqual(128)
    expect(CODE).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(recoveryGroups(CODE)).toHaveLength(RECOVERY_GROUPS)
    expect(recoveryGroups(CODE).join('-')).toBe(CODE)
  })

  it('is another one for every bit of the secret that counts', () => {
    const codes = new Set([CODE])
    for (let sign = 0; sign < SECRET.length; sign++) {
      for (let bit = 0; bit < 5; bit++) {
        codes.add(recoveryCodeOf(SECRET.map((byte, index) => (index === sign ? byte ^ (1 << bit) : byte))))
      }
    }
    expect(codes.size).toBe(1 + 130)
  })

  it('is read however it is typed', () => {
    for (const typed of [CODE, SIGNS, CODE.toLowerCase(), CODE.replaceAll('-', ' – '), ` ${CODE}\n`]) {
      expect(readRecoveryCode(typed)).toBe(SIGNS)
    }
    const [zero, one] = [recoveryCodeOf(new Uint8Array(26)), recoveryCodeOf(new Uint8Array(26).fill(1))]
    expect(readRecoveryCode(zero.replaceAll('0', 'o'))).toBe(zero.replaceAll('-', ''))
    for (const letter of ['i', 'I', 'l', 'L']) {
      expect(readRecoveryCode(one.replaceAll('1', letter))).toBe(one.replaceAll('-', ''))
    }
  })

  it('is refused with any one sign wrong', () => {
    const wrong = Array.from(SIGNS, (right, position) =>
      [...ALPHABET].filter((sign) => sign !== right).map((sign) => at(position, sign)),
    ).flat()
    expect(wrong).toHaveLength(28 * 31)
    expect(wrong.filter((typed) => readRecoveryCode(typed) !== null)).toEqual([])
  })

  it('is refused with any two signs exchanged', () => {
    const exchanged = Array.from(SIGNS, (a, left) =>
      Array.from(SIGNS, (b, right) =>
        Array.from(SIGNS, (sign, index) => (index === left ? b : index === right ? a : sign)).join(''),
      ),
    )
      .flat()
      .filter((typed) => typed !== SIGNS)
    expect(exchanged.length).toBeGreaterThan(500)
    expect(exchanged.filter((typed) => readRecoveryCode(typed) !== null)).toEqual([])
  })

  it.each([[''], [SIGNS.slice(1)], [`${SIGNS}0`], [at(3, 'U')], [at(3, '!')], ['õ'.repeat(28)]])(
    'is not %j',
    (typed) => {
      expect(readRecoveryCode(typed)).toBeNull()
    },
  )
})
