/** Crockford's alphabet: digits and capitals without I, L, O and U, which are misread for 1, 1, 0 and V. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Signs that carry the secret: 26 × 5 = 130 bits. */
export const RECOVERY_SECRET_SIGNS = 26

/** Signs that show a slip in reading or typing. */
const CHECK_SIGNS = 2

/** The code stands on paper as seven groups of four. */
export const RECOVERY_GROUP_LENGTH = 4
export const RECOVERY_GROUPS = (RECOVERY_SECRET_SIGNS + CHECK_SIGNS) / RECOVERY_GROUP_LENGTH

/** A prime just below 32²: any one wrong sign and any two exchanged signs give another remainder. */
const CHECK_MODULUS = 1021

/**
 * The printed recovery code of a secret: its signs and two check signs, in groups with hyphens.
 * @param secret a sign for each byte, of which the lowest five bits count; `RECOVERY_SECRET_SIGNS` of them
 */
export function recoveryCodeOf(secret: Uint8Array): string {
  if (secret.length !== RECOVERY_SECRET_SIGNS) throw new RangeError(`The secret has ${secret.length} signs`)
  const values = Array.from(secret, (byte) => byte & 31)
  const check = checkOf(values)
  return groupsOf(textOf([...values, check >> 5, check & 31])).join('-')
}

/** The groups of a code as they stand on paper. */
export function recoveryGroups(code: string): readonly string[] {
  return groupsOf(onlySigns(code))
}

/**
 * A code as typed in its one form (capitals without hyphens), or `null` when it cannot be one: another length, a sign
 * that is in no code, check signs that do not fit. Small letters, spaces and hyphens do not matter, O is read as 0,
 * I and L as 1.
 */
export function readRecoveryCode(typed: string): string | null {
  const signs = onlySigns(typed)
  if (signs.length !== RECOVERY_SECRET_SIGNS + CHECK_SIGNS) return null
  const values = Array.from(signs, (sign) => ALPHABET.indexOf(sign))
  if (values.includes(-1)) return null
  const check = checkOf(values.slice(0, RECOVERY_SECRET_SIGNS))
  const [high = -1, low = -1] = values.slice(RECOVERY_SECRET_SIGNS)
  return check === high * 32 + low ? signs : null
}

/** The remainder of the whole secret, read as one number. */
function checkOf(values: readonly number[]): number {
  return values.reduce((rest, value) => (rest * 32 + value) % CHECK_MODULUS, 0)
}

function onlySigns(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
}

function textOf(values: readonly number[]): string {
  return values.map((value) => ALPHABET.charAt(value)).join('')
}

function groupsOf(signs: string): string[] {
  return Array.from({ length: Math.ceil(signs.length / RECOVERY_GROUP_LENGTH) }, (_, index) =>
    signs.slice(index * RECOVERY_GROUP_LENGTH, (index + 1) * RECOVERY_GROUP_LENGTH),
  )
}
