import { fold, foldCharacter } from './fold.ts'

/** Most words of a search that count; the rest of what is typed is let be. */
export const MAX_SEARCHED_WORDS = 8
/** Characters at the beginning of what is typed in which those words are looked for. */
export const MAX_SEARCHED_LENGTH = 500
/** Longest stretch of a word that is kept and compared, in characters. */
export const MAX_WORD_LENGTH = 60

/** A word of a text, folded, and where it stands in the text as written. */
export interface PlacedWord {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Everything that is no letter and no digit separates words; no sign has a meaning of its own. */
const WORD = /[\p{L}\p{N}]+/gu
const IN_WORD = /[\p{L}\p{N}]/u

/** The different words of a text, folded, in the order they first stand. */
export function wordsOf(text: string): string[] {
  return [...new Set(fold(text).match(WORD)?.map(shorten))]
}

/** The words a search asks for: each must begin a word of what is found. None when nothing can be searched. */
export function searchedWords(typed: string): string[] {
  return wordsOf(typed.slice(0, MAX_SEARCHED_LENGTH)).slice(0, MAX_SEARCHED_WORDS)
}

/** True when every searched word begins one of the words. */
export function matchesWords(words: readonly string[], searched: readonly string[]): boolean {
  return searched.every((beginning) => words.some((word) => word.startsWith(beginning)))
}

/** The words of a text with their places, as `wordsOf` has them, each as often as it stands. */
export function placesOfWords(text: string): PlacedWord[] {
  const places: PlacedWord[] = []
  let word = ''
  let start = 0
  let end = 0
  const finish = () => {
    if (word !== '') places.push({ word: shorten(word), start, end })
    word = ''
  }
  let at = 0
  for (const character of text) {
    for (const letter of foldCharacter(character)) {
      if (!IN_WORD.test(letter)) {
        finish()
        continue
      }
      if (word === '') start = at
      word += letter
      end = at + character.length
    }
    at += character.length
    // A mark or a sign without width belongs to the letter before it.
    if (word !== '' && foldCharacter(character) === '') end = at
  }
  finish()
  return places
}

function shorten(word: string): string {
  return word.length <= MAX_WORD_LENGTH ? word : Array.from(word).slice(0, MAX_WORD_LENGTH).join('')
}
