import { FormFinder } from './form-finder.ts'
import type { LeakKind } from './leak.ts'
import { type LeakPerson, NameBook, type NamePlace } from './name-book.ts'
import { NumberBook } from './number-book.ts'
import { COUNTRIES, FIRM_WORDS, ORDINARY_SURNAMES, PLACE_WORDS } from './ordinary-words.ts'
import { nameWords, readWords, type TextWord } from './read-words.ts'

/** Who is looked for, and who may be named. */
export interface LeakPeople {
  /** Children, families and reporters of other cases. */
  readonly strangers: readonly LeakPerson[]
  /** Who may be named: people of this case, of its linked ones and of its siblings', and the specialist. */
  readonly own: readonly LeakPerson[]
  /** Who is in this case as reporter and nothing else (LasteKS § 27 lg 5). */
  readonly reporters: readonly LeakPerson[]
  /** Places whose names stand in papers: "Pärnu" is no form of the surname Pärn. */
  readonly places: readonly string[]
}

/** A place in a text where somebody seems to be named. */
export interface FoundName {
  readonly kind: LeakKind
  readonly isWeak: boolean
  readonly start: number
  readonly end: number
  /** Who it may be. */
  readonly people: readonly LeakPerson[]
}

/** Tells where a text names somebody it must not; made once for all texts of a paper. */
export type NameSearch = (text: string) => FoundName[]

/** Surnames so short that many a word is a form of one. */
const SHORT_NAME = 4
/** Letters of the longest word that is taken for an abbreviation when it is all in capitals. */
const LONGEST_ABBREVIATION = 5

/**
 * Looks for names, numbers and addresses of people who must not be named. A whole name counts wherever it stands. A surname alone
 * counts with a capital letter, unless somebody of this case has it too, another given name stands beside it, or it is part of a
 * place's or a firm's name; first in a sentence, where every word has a capital, only if it is no ordinary word. Given names alone
 * count for reporters only: among all families of a vault every given name is someone's. Initials are hints.
 */
export function nameSearch({ strangers, own, reporters, places }: LeakPeople): NameSearch {
  const books = {
    strangers: new NameBook(strangers),
    own: new NameBook(own),
    reporters: new NameBook(reporters),
    places: new FormFinder([...places.flatMap((place) => nameWords(place)), ...COUNTRIES]),
    // Asked for by few texts.
    initials: once(() => initialsOf(strangers)),
    ownInitials: once(() => initialsOf(own)),
  }
  const numbers = new NumberBook(strangers, own)
  const reporterNumbers = new NumberBook(reporters, own)
  return (text) => {
    const words = readWords(text)
    const found = words.length === 0 ? [] : namesIn(words, books)
    const placed = found.map(({ from, to, ...name }) => ({
      ...name,
      start: words[from]?.start ?? 0,
      end: words[to]?.end ?? 0,
    }))
    if (!/\d|@/.test(text)) return placed
    return [
      ...placed,
      ...numbers.find(text).map((place) => ({ ...place, isWeak: false })),
      ...reporterNumbers.find(text).map((place) => ({ ...place, kind: 'reporter' as const, isWeak: false })),
    ].sort((a, b) => a.start - b.start)
  }
}

interface Books {
  readonly strangers: NameBook
  readonly own: NameBook
  readonly reporters: NameBook
  readonly places: FormFinder
  readonly initials: () => Initials
  readonly ownInitials: () => Initials
}

interface FoundWords extends NamePlace {
  readonly kind: LeakKind
  readonly isWeak: boolean
}

function namesIn(words: readonly TextWord[], books: Books): FoundWords[] {
  const own = claimed(words, books.own)
  const found: FoundWords[] = []
  /** Words that a name found before has used. */
  const used = new Set<number>()
  const take = (name: FoundWords) => {
    if (range(name).some((at) => used.has(at) || own.has(at))) return
    for (const at of range(name)) used.add(at)
    found.push(name)
  }
  const each = (look: (at: number) => FoundWords | null) => {
    // From the end, as a name is found by its last word: Saar-Mägi before Saar.
    for (let at = words.length - 1; at >= 0; at--) {
      if (used.has(at) || own.has(at)) continue
      const name = look(at)
      if (name !== null) take(name)
    }
  }
  // The surest first: what is a whole name is not looked at as a surname.
  each((at) => reporterAt(words, at, books))
  each((at) => wholeName(words, books.strangers.fullNameAt(words, at)))
  each((at) => surnameAlone(words, at, books))
  each((at) => initialsAt(words, at, books))
  return found.sort((a, b) => a.from - b.from)
}

/** Words that are whole names of people who may be named. */
function claimed(words: readonly TextWord[], own: NameBook): ReadonlySet<number> {
  const places = words.flatMap((_, at) => own.fullNameAt(words, at) ?? [])
  return new Set(places.flatMap(range))
}

function range({ from, to }: Pick<NamePlace, 'from' | 'to'>): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

function reporterAt(words: readonly TextWord[], at: number, { reporters, own }: Books): FoundWords | null {
  const whole = wholeName(words, reporters.fullNameAt(words, at))
  if (whole !== null) return { ...whole, kind: 'reporter' }
  const word = words[at]
  if (word === undefined || !isNameLike(words, at, word.folded)) return null
  const surname = reporters.surnameAt(words, at)
  if (surname !== null && !own.isSurname(words, at, surname.from)) {
    return { from: surname.from, to: at, people: surname.people, kind: 'reporter', isWeak: false }
  }
  if (!reporters.isGiven(word) || own.isGiven(word) || own.isSurname(words, at)) return null
  return { from: at, to: at, people: [], kind: 'reporter', isWeak: false }
}

/** A whole name; written small, one that is also a word of the language stays one: "mari kask". */
function wholeName(words: readonly TextWord[], place: NamePlace | null): FoundWords | null {
  if (place === null) return null
  const isSmall = range(place).every((index) => words[index]?.isCapital === false)
  if (isSmall && place.people.every(({ surname }) => isOrdinary(nameWords(surname).join(' ')))) return null
  return { ...place, kind: 'full_name', isWeak: false }
}

function surnameAlone(words: readonly TextWord[], at: number, books: Books): FoundWords | null {
  const { strangers, own, places } = books
  const place = strangers.surnameAt(words, at)
  const last = words[at]
  const first = place === null ? undefined : words[place.from]
  if (place === null || first === undefined || last === undefined || !first.isCapital) return null
  if (own.isSurname(words, at, place.from)) return null
  if (!place.name.split(',').includes(last.folded) && places.knows(last.folded)) return null
  if (isPlaceOrFirm(words, place)) return null
  const initial = initialBefore(words, place.from)
  if (initial !== null) {
    // M. Kask is somebody's whole name, of another Kask or of this one.
    const people = place.people.filter(({ givenName }) => nameWords(givenName)[0]?.startsWith(initial))
    return people.length === 0
      ? null
      : { from: place.from - 1, to: at, people, kind: 'surname', isWeak: false }
  }
  const isKnownGiven = (word: TextWord | undefined) =>
    word?.isCapital === true && (strangers.isGiven(word) || own.isGiven(word))
  const before = first.gap === 'space' || first.gap === 'hyphen' ? words[place.from - 1] : undefined
  const next = words[at + 1]
  const after = next?.gap === 'space' || next?.gap === 'hyphen' ? next : undefined
  // Somebody else of that surname.
  if (isKnownGiven(before) || (isKnownGiven(after) && after?.gap === 'space')) return null
  if (!isNameLike(words, place.from, place.name)) return null
  const isOfAnother =
    // A given name the vault does not know: capital where only names are.
    (before?.isCapital === true && !before.startsSentence && !before.isAllCaps) ||
    // Half of a double surname.
    (after?.gap === 'hyphen' && after.isCapital) ||
    // Martin may be the surname of one and the given name of another.
    strangers.isGiven(last) ||
    own.isGiven(last)
  return { from: place.from, to: at, people: place.people, kind: 'surname', isWeak: isOfAnother }
}

/** True where a word has its capital letter because it is a name. */
function isNameLike(words: readonly TextWord[], at: number, name: string): boolean {
  const word = words[at]
  if (word === undefined || !word.isCapital) return false
  if (word.isAllCaps) return word.folded.length > LONGEST_ABBREVIATION && !name.split(',').some(isOrdinary)
  return !word.startsSentence || !name.split(',').some(isOrdinary)
}

function isOrdinary(name: string): boolean {
  return name.length <= SHORT_NAME || ORDINARY_SURNAMES.has(name)
}

function isPlaceOrFirm(words: readonly TextWord[], { from, to }: NamePlace): boolean {
  const before = words[from - 1]?.folded ?? ''
  const after = words[to + 1]
  if (FIRM_WORDS.has(before)) return true
  if (after?.gap !== 'space') return false
  return FIRM_WORDS.has(after.folded) || isPlaceWord(after.folded)
}

function isPlaceWord(word: string): boolean {
  return PLACE_WORDS.has(word) || placeWords.knows(word)
}

/** "Tamme tänaval", "Kase lasteaiast". */
const placeWords = new FormFinder([...PLACE_WORDS].filter((word) => word.length > SHORT_NAME))

/** The letter of "M. Kask". */
function initialBefore(words: readonly TextWord[], from: number): string | null {
  const before = words[from - 1]
  const isInitial = before !== undefined && before.folded.length === 1 && before.isCapital
  return isInitial && words[from]?.gap === 'dot' ? before.folded : null
}

/** People by the first letters of given name and surname. */
type Initials = ReadonlyMap<string, readonly LeakPerson[]>

function initialsOf(people: readonly LeakPerson[]): Initials {
  return Map.groupBy(people, ({ givenName, surname }) => firstLetter(givenName) + firstLetter(surname))
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

function firstLetter(name: string): string {
  return nameWords(name.slice(0, 4))[0]?.charAt(0) ?? ''
}

/** "Mari K." and "M. K.": somebody is meant who is not to be recognised, and it may be one of too many to say. */
function initialsAt(words: readonly TextWord[], at: number, books: Books): FoundWords | null {
  const given = words[at]
  const initial = words[at + 1]
  if (given === undefined || initial === undefined || !given.isCapital || !initial.isCapital) return null
  if (initial.folded.length !== 1 || initial.end - initial.start > 2) return null
  const isShort = given.folded.length === 1
  if (isShort ? initial.gap !== 'dot' : initial.gap !== 'space') return null
  const key = `${given.folded.charAt(0)}${initial.folded}`
  const fits = (book: NameBook) => (person: LeakPerson) => isShort || book.hasGiven(given, person)
  if ((books.ownInitials().get(key) ?? []).some(fits(books.own))) return null
  if (!isShort && !books.strangers.isGiven(given)) return null
  const people = (books.initials().get(key) ?? []).filter(fits(books.strangers))
  return people.length === 0 ? null : { from: at, to: at + 1, people, kind: 'initials', isWeak: true }
}
