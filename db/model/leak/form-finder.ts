import { fixedPart, isFormOf, stemsOf } from './name-stems.ts'

/**
 * Finds of which names a word may be a form. A name lies under the letters that none of its forms changes, so that a word asks for
 * its own beginnings only; stems are made when first asked for.
 */
export class FormFinder {
  readonly #byFixedPart = new Map<string, string[]>()
  readonly #stems = new Map<string, readonly string[]>()
  readonly #found = new Map<string, readonly string[]>()

  /** @param names folded, one word each; the same one may stand twice */
  constructor(names: Iterable<string>) {
    for (const name of new Set(names)) {
      const part = fixedPart(name)
      const list = this.#byFixedPart.get(part)
      if (list === undefined) this.#byFixedPart.set(part, [name])
      else list.push(name)
    }
  }

  /** Names of which a folded word is a form. */
  namesOf(word: string): readonly string[] {
    let found = this.#found.get(word)
    if (found === undefined) {
      found = this.#candidates(word).filter((name) => isFormOf(word, this.#stemsOf(name)))
      this.#found.set(word, found)
    }
    return found
  }

  /** True where a folded word is a form of one of the names. */
  knows(word: string): boolean {
    return this.namesOf(word).length > 0
  }

  #candidates(word: string): string[] {
    const candidates: string[] = []
    for (let length = 1; length <= word.length; length++) {
      candidates.push(...(this.#byFixedPart.get(word.slice(0, length)) ?? []))
    }
    return candidates
  }

  #stemsOf(name: string): readonly string[] {
    let stems = this.#stems.get(name)
    if (stems === undefined) {
      stems = stemsOf(name)
      this.#stems.set(name, stems)
    }
    return stems
  }
}
