/** Endings of the cases after an abbreviation or a name that ends in a vowel: KLATis, KOVi, Kärdlas. */
const CASE_ENDING = '(?:i|i?(?:t|d|s|st|sse|l|lt|le|ks|ni|na|ta|ga|de(?:s|st|l|lt|le|ga)?))'

/** Also with the vowel a name of a person takes before its ending, and an apostrophe: Tammele, Marile, Smith'ile. */
const NAME_ENDING = `(?:[’']?[aeiu]?${CASE_ENDING}?)`

/** Recognises words and the forms they take with an ending; nothing for no words. */
export function withEndings(words: Iterable<string>): RegExp {
  return formsOf(words, `${CASE_ENDING}?`)
}

/** Recognises names of people in any case. A stem that changes (Leht, Lehe) is not known; it can be taught. */
export function namesWithEndings(names: Iterable<string>): RegExp {
  return formsOf(names, NAME_ENDING)
}

function formsOf(words: Iterable<string>, ending: string): RegExp {
  const plain = [...words].map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
  return plain.length === 0 ? /(?!)/ : new RegExp(`^(?:${plain.join('|')})${ending}$`, 'u')
}
