/** What the thread is begun with. */
export interface SpellingSetup {
  /** Paths of the dictionary's two files. */
  readonly aff: string
  readonly dic: string
  /** Entries of the reviewed lists. */
  readonly entries: readonly string[]
  readonly placeNames: readonly string[]
}

/** What the thread is asked; answers come in the order of the questions. */
export type SpellingQuestion =
  | { readonly what: 'misspelt'; readonly words: readonly string[] }
  | { readonly what: 'suggestions'; readonly word: string }

/** The words of the question that are misspelt, or what may have been meant. */
export type SpellingAnswer = string[]
