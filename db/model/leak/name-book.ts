import { FormFinder } from './form-finder.ts'
import { nameWords, type TextWord } from './read-words.ts'

/** Somebody as far as a text can give them away. */
export interface LeakPerson {
  readonly id: string
  readonly givenName: string
  readonly surname: string
  readonly personalCode: string | null
  readonly phone: string | null
  readonly email: string | null
}

/** A name in a text: its first and last word, and whose it may be. */
export interface NamePlace {
  readonly from: number
  readonly to: number
  readonly people: readonly LeakPerson[]
}

/** A surname, or one half of a double one. */
interface Surname {
  readonly words: readonly string[]
  readonly isHalf: boolean
  readonly people: LeakPerson[]
  /** By each word of their given names. */
  readonly byGiven: Map<string, LeakPerson[]>
}

interface SurnamePlace {
  readonly surname: Surname
  readonly from: number
  readonly to: number
}

/** Given names that may stand between the one that is known and the surname: Karl Erik Kask. */
const MOST_GIVEN = 3

/** The names of some people, to be found in texts in any case form. */
export class NameBook {
  readonly #surnames: FormFinder
  readonly #byLastWord: ReadonlyMap<string, readonly Surname[]>
  readonly #given: FormFinder
  readonly #exactGiven: ReadonlySet<string>

  constructor(people: readonly LeakPerson[]) {
    const surnames = new Map<string, Surname>()
    const given = new Set<string>()
    // Thousands bear the same names: each is read once.
    const wordsOf = remembering(nameWords)
    for (const person of people) {
      const givenWords = wordsOf(person.givenName)
      for (const word of givenWords) given.add(word)
      const words = wordsOf(person.surname)
      if (words.length === 0) continue
      enter(surnames, words, false, person, givenWords)
      // Half of a double surname still tells who it is, if the given name stands beside it.
      if (words.length > 1) for (const word of words) enter(surnames, [word], true, person, givenWords)
    }
    this.#byLastWord = Map.groupBy(surnames.values(), ({ words }) => words.at(-1) ?? '')
    this.#surnames = new FormFinder(this.#byLastWord.keys())
    this.#given = new FormFinder(given)
    this.#exactGiven = given
  }

  /** True where a word is a given name of somebody in the book. */
  isGiven(word: TextWord): boolean {
    return this.#given.knows(word.folded)
  }

  /** People of whom a word is the given name. */
  hasGiven(word: TextWord, person: LeakPerson): boolean {
    const own = nameWords(person.givenName)
    return this.#givenNames(word).some((name) => own.includes(name))
  }

  /** True where a surname, or half of one, ends with the word and begins with another or before it. */
  isSurname(words: readonly TextWord[], at: number, from = at): boolean {
    return this.#surnamesAt(words, at).some((place) => place.from <= from)
  }

  /** Whole surnames that end with the word: the longest. */
  surnameAt(words: readonly TextWord[], at: number): (NamePlace & { readonly name: string }) | null {
    const whole = this.#surnamesAt(words, at).filter(({ surname }) => !surname.isHalf)
    const from = Math.min(...whole.map((place) => place.from))
    const longest = whole.filter((place) => place.from === from)
    const [first] = longest
    if (first === undefined) return null
    const people = longest.flatMap(({ surname }) => surname.people)
    return { from, to: at, people, name: longest.map(({ surname }) => surname.words.join(' ')).join(',') }
  }

  /** A given name with its surname, which ends with the word or has the given name after it: Kask, Mari. */
  fullNameAt(words: readonly TextWord[], at: number): NamePlace | null {
    let best: NamePlace | null = null
    for (const place of this.#surnamesAt(words, at)) {
      for (const found of [this.#withGivenBefore(words, place), this.#withGivenAfter(words, place)]) {
        if (found !== null && (best === null || found.to - found.from > best.to - best.from)) best = found
      }
    }
    return best
  }

  #withGivenBefore(words: readonly TextWord[], { surname, from, to }: SurnamePlace): NamePlace | null {
    let found: NamePlace | null = null
    for (let at = from - 1; at >= Math.max(0, from - MOST_GIVEN); at--) {
      const gap = words[at + 1]?.gap
      const word = words[at]
      if (word === undefined || (gap !== 'space' && gap !== 'hyphen')) break
      const people = this.#bearersOf(surname, word)
      if (people.length > 0) found = { from: at, to, people }
    }
    return found
  }

  #withGivenAfter(words: readonly TextWord[], { surname, from, to }: SurnamePlace): NamePlace | null {
    const word = words[to + 1]
    if (word === undefined || !word.isCapital || (word.gap !== 'space' && word.gap !== 'comma')) return null
    const people = this.#bearersOf(surname, word)
    return people.length === 0 ? null : { from, to: to + 1, people }
  }

  #bearersOf(surname: Surname, word: TextWord): readonly LeakPerson[] {
    return this.#givenNames(word).flatMap((name) => surname.byGiven.get(name) ?? [])
  }

  /** A given name before a surname does not decline, so one that is known as it stands is no form of another: Anna, Ann. */
  #givenNames({ folded }: TextWord): readonly string[] {
    return this.#exactGiven.has(folded) ? [folded] : this.#given.namesOf(folded)
  }

  #surnamesAt(words: readonly TextWord[], at: number): SurnamePlace[] {
    const last = words[at]
    if (last === undefined) return []
    return this.#surnames
      .namesOf(last.folded)
      .flatMap((name) => this.#byLastWord.get(name) ?? [])
      .flatMap((surname) => {
        const from = at - surname.words.length + 1
        return stands(words, from, surname.words) ? [{ surname, from, to: at }] : []
      })
  }
}

function enter(
  surnames: Map<string, Surname>,
  words: readonly string[],
  isHalf: boolean,
  person: LeakPerson,
  givenWords: readonly string[],
): void {
  const key = `${words.join(' ')}${isHalf ? ' half' : ''}`
  let surname = surnames.get(key)
  if (surname === undefined) {
    surname = { words, isHalf, people: [], byGiven: new Map() }
    surnames.set(key, surname)
  }
  surname.people.push(person)
  for (const given of new Set(givenWords)) {
    const bearers = surname.byGiven.get(given)
    if (bearers === undefined) surname.byGiven.set(given, [person])
    else bearers.push(person)
  }
}

/** True where the words before the last one stand as the name has them; only the last one declines. */
function stands(words: readonly TextWord[], from: number, name: readonly string[]): boolean {
  return name.slice(0, -1).every((part, index) => {
    const gap = words[from + index + 1]?.gap
    return words[from + index]?.folded === part && (gap === 'space' || gap === 'hyphen')
  })
}

function remembering<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = work(text)
    known.set(text, made)
    return made
  }
}
