import dictionary from 'dictionary-et'
import { loadModule } from 'hunspell-asm'

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

/** Endings of the cases after an abbreviation or a name that ends in a vowel: KLATis, KOVi, Kärdlas. */
const CASE_ENDING = '(?:i|i?(?:t|d|s|st|sse|l|lt|le|ks|ni|na|ta|ga|de(?:s|st|l|lt|le|ga)?))'

/**
 * Loads the Estonian dictionary and the words it lacks. The dictionary as it comes joins any two words of two letters
 * and more, so that it takes one slip of the finger in four for a compound (nõ + õustamine). Joining only parts of four
 * letters and more, it takes one in thirteen; shorter parts that are really used (aja-, -töö) stand in the word list.
 */
export async function loadSpeller({ entries, placeNames }: KnownWords): Promise<Speller> {
  const knows = await loadDictionary()
  const used = new Set<string>()
  const note = (entry: string | undefined): boolean => {
    if (entry !== undefined) used.add(entry)
    return entry !== undefined
  }

  const words = new Set(entries)
  const abbreviations = entries
    .filter((entry) => entry.endsWith('~'))
    .map((entry) => ({ entry, forms: new RegExp(`^${entry.slice(0, -1)}${CASE_ENDING}?$`, 'u') }))
  const firstParts = entries.filter((entry) => entry.endsWith('-'))
  const lastParts = entries.filter((entry) => entry.startsWith('-'))
  const names = new RegExp(`^(?:${[...placeNames].join('|')})${CASE_ENDING}?$`, 'u')

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

async function loadDictionary(): Promise<(word: string) => boolean> {
  const rules = new TextDecoder().decode(dictionary.aff)
  const careful = rules.replace(/^COMPOUNDMIN \d+$/m, 'COMPOUNDMIN 4')
  if (careful === rules) throw new Error('The dictionary does not say how short a part of a compound may be')
  const factory = await loadModule()
  const hunspell = factory.create(
    factory.mountBuffer(new TextEncoder().encode(careful), 'et.aff'),
    factory.mountBuffer(dictionary.dic, 'et.dic'),
  )
  return (word) => hunspell.spell(word) || hunspell.spell(uncapitalised(word))
}

const opens = (part: string, word: string) => word.startsWith(part.slice(0, -1))
const closes = (part: string, word: string) => word.endsWith(part.slice(1))

/** "Laps" and "LAPS" as "laps"; a capital inside stays: it is no ordinary word. */
function uncapitalised(word: string): string {
  return /^\p{Lu}\p{Ll}*$|^\p{Lu}+$/u.test(word) ? word.toLocaleLowerCase('et') : word
}
