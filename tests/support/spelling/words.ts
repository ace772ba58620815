/** What stands in a text without being words of it: taken out before it is split. */
const NOT_WORDS: readonly RegExp[] = [
  // A place for a value. A digit is left in its stead, so that "{count}-aastane" gives "aastane".
  /\{\w+\}/g,
  // E-mail and web addresses, file names.
  /\S+@\S+|\b(?:https?:\/\/|www\.)\S+|[\w-]*\.(?:md|json|docx|pdf|ee|eu)\b/g,
  // Keys: Ctrl+K.
  /\b(?:Ctrl|Alt|Shift)\+\S/g,
  // Places in law and numbers of papers: § 130² lg 3 p 5, nr 9-4/118.
  /(?<!\p{L})(?:§§?|lg|p|art|nr)\s+\d[\d¹²³⁰-⁹/.-]*/gu,
]

/**
 * The words of a text in their order. A compound with a hyphen is one word; numbers, references to law, addresses,
 * keys, single letters and the blanks of dates (PP.KK.AAAA) are none.
 */
export function wordsOf(text: string): string[] {
  const prose = NOT_WORDS.reduce((rest, pattern) => rest.replaceAll(pattern, '0'), text)
  return [...prose.matchAll(/(?<![\p{L}\p{N}])\p{L}+(?:-\p{L}+)*(?![\p{L}\p{N}])/gu)]
    .map(([word]) => word)
    .filter((word) => !/^(\p{L})\1*$/u.test(word))
}
