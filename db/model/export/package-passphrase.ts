/** Digits and small letters without those that are misread or misheard for another: i, l, o, u. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** Signs of the passphrase: 25 × 5 = 125 bits, since a package on its way can be tried for years. */
export const PASSPHRASE_SIGNS = 25
const GROUP = 5

/**
 * The passphrase of one package, in groups that can be read out over the telephone: "k7m2p-…".
 * @param random a byte for each sign, of which the lowest five bits count; `PASSPHRASE_SIGNS` of them
 */
export function packagePassphrase(random: Uint8Array): string {
  if (random.length !== PASSPHRASE_SIGNS) throw new RangeError(`The passphrase has ${random.length} signs`)
  const signs = Array.from(random, (byte) => ALPHABET.charAt(byte & 31))
  return Array.from({ length: PASSPHRASE_SIGNS / GROUP }, (_, index) =>
    signs.slice(index * GROUP, (index + 1) * GROUP).join(''),
  ).join('-')
}
