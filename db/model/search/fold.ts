/** Letters that Unicode does not take apart into a plain letter and its mark. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
}

/** Folded characters, each worked out once. */
const folded = new Map<string, string>()

/**
 * One character as it is compared when searching: lower case, without accents and carons (`Ž` → `z`). Nothing is left of
 * marks and of signs that have no width, such as a soft hyphen; a ligature becomes its letters.
 */
export function foldCharacter(character: string): string {
  let result = folded.get(character)
  if (result === undefined) {
    const plain = character
      .normalize('NFKD')
      .replaceAll(/[\p{M}\p{Cf}]/gu, '')
      .toLowerCase()
    result = Array.from(plain, (letter) => PLAIN_LETTERS[letter] ?? letter).join('')
    folded.set(character, result)
  }
  return result
}

/** Text as it is compared when searching. Each character is folded by itself, so that places in the text can be kept. */
export function fold(text: string): string {
  return text.replaceAll(/[^\u0000-\u007f]/gu, foldCharacter).toLowerCase()
}
