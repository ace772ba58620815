import type { LetterPlace } from '#model/document/requirement-place.ts'

import type { Part } from './writing.ts'

/** A wish to be led to a part and, in the letter's form, to a place in it; a new object each time. */
export interface Asked {
  readonly part: Part
  readonly place: LetterPlace | null
  /** Words of the section to be selected, with what stands before them. */
  readonly words: { readonly before: string; readonly found: string } | null
}
