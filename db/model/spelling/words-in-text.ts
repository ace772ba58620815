/** A word and where it stands in its text, in UTF-16 units. */
export interface WordInText {
  /** As it is compared: composed, without soft hyphens and other signs nobody sees. */
  readonly word: string
  readonly from: number
  readonly to: number
}

/**
 * What stands in a text without being words of it: taken out before it is split. Each is bounded or begins where nothing
 * of it stands before, so that a text of one endless word takes no longer than any other.
 */
const NOT_WORDS: readonly RegExp[] = [
  // E-mail and web addresses, file names.
  /(?<!\S)[^\s@]{1,100}@\S+|\b(?:https?:\/\/|www\.)\S+|(?<![\w-])[\w-]{0,100}\.(?:md|json|docx|pdf|ee|eu)\b/g,
  // Keys: Ctrl+K.
  /\b(?:Ctrl|Alt|Shift)\+\S/g,
  // Places in law and numbers of papers: § 130² lg 3 p 5, nr 9-4/118.
  /(?<!\p{L})(?:§§?|lg|p|art|nr)\s+\d[\d¹²³⁰-⁹/.-]*/gu,
]

/** Letters with their accents and the signs nobody sees between them; parts may be joined by hyphens. */
const WORDS =
  /(?<![\p{L}\p{M}\p{N}])\p{L}[\p{L}\p{M}\p{Cf}]*(?:-\p{L}[\p{L}\p{M}\p{Cf}]*)*(?![\p{L}\p{M}\p{N}])/gu

/**
 * The words of a text in their order. A compound with a hyphen is one word; numbers, references to law, addresses,
 * keys, single letters and the blanks of dates (PP.KK.AAAA) are none.
 */
export function wordsInText(text: string): WordInText[] {
  const prose = NOT_WORDS.reduce(
    (rest, pattern) => rest.replaceAll(pattern, (found) => '0'.repeat(found.length)),
    text,
  )
  return [...prose.matchAll(WORDS)]
    .map(({ 0: found, index }) => ({
      word: found.replaceAll(/\p{Cf}/gu, '').normalize('NFC'),
      from: index,
      to: index + found.length,
    }))
    .filter(({ word }) => !/^(\p{L})\1*$/u.test(word))
}
