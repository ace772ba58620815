import { LONGEST_WORD, MOST_SUGGESTIONS } from './spelling.ts'

/** Suggestions beyond which none is added that is two words joined: many of those nobody has ever said. */
const JOINED = 3

const LETTERS = [...'aeistlunkdmorvpgjhäõbüöfcšžwzxqy']

/** Letters that are typed for each other where the keyboard, the ear or a machine without diacritics leads there. */
const ALIKE: Readonly<Record<string, string>> = {
  a: 'ä',
  ä: 'a',
  o: 'õö',
  õ: 'oö',
  ö: 'oõ',
  u: 'ü',
  ü: 'uy',
  y: 'ü',
  s: 'šz',
  š: 's',
  z: 'žs',
  ž: 'z',
  b: 'p',
  p: 'b',
  d: 't',
  t: 'd',
  g: 'k',
  k: 'g',
}

/** What suggestions are made from. */
export interface Suggesting {
  /** Whether a word is right. */
  readonly accepts: (word: string) => boolean
  /** Whether it is right by itself, and not as two words that may be joined: those come after. */
  readonly isWord: (word: string) => boolean
  /** What the dictionary suggests; asked where nothing is near. */
  readonly further: (word: string) => readonly string[]
}

/**
 * What may have been meant by a misspelt word, the likeliest first: a letter like another, one doubled or not, two that
 * changed places, one left out, one too many, another one, two words without a space between them.
 *
 * The dictionary's own suggestions take up to half a second and miss what is one letter away, since it knows what is likely
 * of English; these are tried out in a few hundredths.
 */
export function suggestionsFor(misspelt: string, { accepts, isWord, further }: Suggesting): string[] {
  const found = new Set<string>()
  const collect = (words: Iterable<string>, most = MOST_SUGGESTIONS) => {
    for (const word of words) {
      if (found.size >= most) return
      if (word !== misspelt && !found.has(word) && isRight(word, accepts)) found.add(word)
    }
  }
  const near = [...new Set(nearWords(misspelt))].filter((word) => isRight(word, accepts))
  collect(near.filter((word) => isWord(word)))
  collect(near, JOINED)
  if (found.size === 0) collect(further(misspelt))
  collect(splits(misspelt))
  return [...found]
}

/** Each of several words must be right, so that a suggestion is never misspelt itself. */
function isRight(words: string, accepts: (word: string) => boolean): boolean {
  return words.length <= LONGEST_WORD && words.split(' ').every(accepts)
}

function* nearWords(word: string): Generator<string> {
  const signs = [...word]
  const at = (index: number) => signs[index] ?? ''
  const put = (from: number, to: number, letters: string) =>
    [...signs.slice(0, from), letters, ...signs.slice(to)].join('')
  const places = signs.map((_sign, index) => index)

  for (const i of places) for (const like of likesOf(at(i))) yield put(i, i + 1, like)
  for (const i of places) yield put(i, i, at(i).toLocaleLowerCase('et'))
  for (const i of places) if (at(i) === at(i + 1)) yield put(i, i + 1, '')
  for (const i of places) yield put(i, i + 2, at(i + 1) + at(i))
  // In the middle of a word a letter is forgotten more often than at its end, where it would be another form.
  for (const i of places) if (i > 0) for (const letter of LETTERS) yield put(i, i, letter)
  for (const i of places) yield put(i, i + 1, '')
  for (const i of places) for (const letter of LETTERS) yield put(i, i + 1, asIn(at(i), letter))
  for (const letter of LETTERS) yield word + letter
}

function* splits(word: string): Generator<string> {
  for (let i = 2; i <= word.length - 2; i++) yield `${word.slice(0, i)} ${word.slice(i)}`
}

function likesOf(letter: string): string[] {
  return [...(ALIKE[letter.toLocaleLowerCase('et')] ?? '')].map((like) => asIn(letter, like))
}

/** A letter with the capital of the one it stands for. */
function asIn(old: string, letter: string): string {
  return /\p{Lu}/u.test(old) ? letter.toLocaleUpperCase('et') : letter
}
