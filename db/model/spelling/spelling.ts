import { z } from 'zod'
import { namesWithEndings } from './case-endings.ts'

/** Letters of the longest word that is looked up; beyond it nothing is a word that someone means. */
export const LONGEST_WORD = 64

/** Words in one question to the dictionary. */
export const MOST_WORDS = 200

/** Suggestions for one word. */
export const MOST_SUGGESTIONS = 5

/** Words that can be taught to one desk. */
export const MOST_TAUGHT = 2000

/** A word as it is asked about and taught: letters, with hyphens between them. */
export const SpeltWord = z
  .string()
  .max(LONGEST_WORD)
  .regex(/^\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*$/u)

/** How the dictionary is: not asked for yet, at work, or given up after it failed again and again. */
export const SpellingState = z.enum(['resting', 'working', 'failed'])
export type SpellingState = z.infer<typeof SpellingState>

/** What is right in a place though no dictionary has it. */
export interface KnownHere {
  /** Words the specialist has taught. */
  readonly taught: readonly string[]
  /** Names of the people of the case. */
  readonly names: readonly string[]
}

/** Latin letters are what Estonian is written in: a quotation in Cyrillic is not misspelt Estonian. */
const LATIN = /^[\p{Script=Latin}\p{M}-]+$/u

/** Capitals, perhaps with an ending: KLATi, PPA-le, SMS. */
const ABBREVIATION = /^\p{Lu}{2,6}(?:-?\p{Ll}{1,4})?$/u

/** A capital inside: a name of a program, a code. */
const CAPITAL_INSIDE = /\p{Ll}\p{Lu}/u

/**
 * Whether a word of somebody's writing is looked up at all. Left out are abbreviations, codes, words of one or two letters,
 * of other scripts, and of more letters than a word has.
 */
export function isLookedUp(word: string): boolean {
  return (
    word.length > 2 &&
    word.length <= LONGEST_WORD &&
    LATIN.test(word) &&
    !ABBREVIATION.test(word) &&
    !CAPITAL_INSIDE.test(word)
  )
}

/** Recognises what is right in a place: taught words, with a capital or without, and names of people in any case. */
export function rightHere({ taught, names }: KnownHere): (word: string) => boolean {
  const plain = (word: string) => word.toLocaleLowerCase('et')
  const words = new Set(taught.map(plain))
  const forms = namesWithEndings(names)
  return (word) => words.has(plain(word)) || forms.test(word)
}

/** The parts of names that are words: "Anna-Liisa Tamm" is Anna-Liisa, Anna, Liisa and Tamm. */
export function nameWords(names: readonly string[]): string[] {
  const whole = names.flatMap((name) => name.normalize('NFC').split(/[^\p{L}\p{M}-]+/u))
  const parts = whole.flatMap((word) => [word, ...word.split('-')])
  return [...new Set(parts.filter((word) => word.length > 1))]
}
