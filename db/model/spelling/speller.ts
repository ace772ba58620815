import { withEndings } from './case-endings.ts'

/** Tells right words from wrong ones. */
export interface Speller {
  /** Whether the word is spelt right. */
  readonly accepts: (word: string) => boolean
  /** Entries of the word list that the words asked for so far could not do without. */
  readonly usedEntries: () => ReadonlySet<string>
}

/** What a speller knows beside the dictionary. */
export interface KnownWords {
  /** Entries in the notation of trade-words.txt. */
  readonly entries: readonly string[]
  /** Names of places, which also stand in other cases. */
  readonly placeNames: ReadonlySet<string>
}

/** The line of the dictionary's rules that says how short a part of a compound may be. */
const SHORTEST_PART = /^COMPOUNDMIN \d+$/m

/**
 * The rules of the Estonian dictionary, made careful. As it comes the dictionary joins any two words of two letters and
 * more, so that it takes one slip of the finger in four for a compound (nõ + õustamine). Joining only parts of four
 * letters and more, it takes one in thirteen; shorter parts that are really used (aja-, -töö) stand in the word list.
 * @throws Error when the rules do not say how short a part may be
 */
export function carefulRules(rules: string): string {
  if (!SHORTEST_PART.test(rules)) throw new Error('The dictionary does not say how short a part may be')
  return rules.replace(SHORTEST_PART, 'COMPOUNDMIN 4')
}

/** The rules of the dictionary without its joining of words. */
export function rulesWithoutJoining(rules: string): string {
  return rules.replace(/^COMPOUND.*$/gm, '')
}

/**
 * Adds to a dictionary what it lacks: capitals, words of the trade, names of places, compounds with a hyphen.
 * @param inDictionary whether the dictionary has a word exactly as it is written
 */
export function createSpeller(
  inDictionary: (word: string) => boolean,
  { entries, placeNames }: KnownWords,
): Speller {
  const used = new Set<string>()
  const note = (entry: string | undefined): boolean => {
    if (entry !== undefined) used.add(entry)
    return entry !== undefined
  }

  const words = new Set(entries)
  const abbreviations = entries
    .filter((entry) => entry.endsWith('~'))
    .map((entry) => ({ entry, forms: withEndings([entry.slice(0, -1)]) }))
  const firstParts = entries.filter((entry) => entry.endsWith('-'))
  const lastParts = entries.filter((entry) => entry.startsWith('-'))
  const names = withEndings(placeNames)

  const knows = (word: string) => inDictionary(word) || inDictionary(uncapitalised(word))
  const isListed = (word: string) =>
    note([word, uncapitalised(word)].find((form) => words.has(form))) ||
    note(abbreviations.find(({ forms }) => forms.test(word))?.entry)
  const isWhole = (word: string): boolean => word.length >= 3 && (knows(word) || isCompound(word))
  const isCompound = (word: string): boolean =>
    note(firstParts.find((part) => opens(part, word) && isWhole(word.slice(part.length - 1)))) ||
    note(lastParts.find((part) => closes(part, word) && isWhole(word.slice(0, 1 - part.length))))
  const acceptsPart = (word: string) =>
    knows(word) || names.test(word) || isListed(word) || isCompound(uncapitalised(word))

  return {
    accepts: (word) => acceptsPart(word) || (word.includes('-') && word.split('-').every(acceptsPart)),
    usedEntries: () => used,
  }
}

const opens = (part: string, word: string) => word.startsWith(part.slice(0, -1))
const closes = (part: string, word: string) => word.endsWith(part.slice(1))

/** "Laps" and "LAPS" as "laps"; a capital inside stays: it is no ordinary word. */
function uncapitalised(word: string): string {
  return /^\p{Lu}\p{Ll}*$|^\p{Lu}+$/u.test(word) ? word.toLocaleLowerCase('et') : word
}
