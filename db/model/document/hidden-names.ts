import { fullName } from '../person/name.ts'
import type { CasePerson, Person } from '../person/person.ts'

type Named = Pick<Person, 'givenName' | 'surname'>

/**
 * Tells which texts name someone who is in the case as reporter alone; the reporter's identity never goes into a document
 * (LasteKS § 27 lg 5). Either name is enough, in any case form that begins alike; a name others of the case have too
 * names nobody.
 */
export function reporterFinder(people: readonly CasePerson[]): (text: string) => boolean {
  const names = hiddenNames(people)
  return (text) => placesOf(text, names).length > 0
}

/** Puts a word in place of every name that `reporterFinder` finds, its case ending included. */
export function reporterMask(people: readonly CasePerson[], instead: string): (text: string) => string {
  return maskOf(hiddenNames(people), instead)
}

/**
 * Puts a word in place of the names of some people, as `reporterMask` does.
 * @param shown people who may be named: a name they have too names nobody
 */
export function nameMask(
  hidden: readonly Named[],
  shown: readonly Named[],
  instead: string,
): (text: string) => string {
  return maskOf(namesOf(hidden, shown), instead)
}

function maskOf(names: readonly string[][], instead: string): (text: string) => string {
  return (text) => {
    let masked = ''
    let end = 0
    for (const place of placesOf(text, names)) {
      // A given name and a surname beside each other are one person.
      const isSame = end > 0 && /^[\s-]*$/.test(text.slice(end, place.start))
      if (!isSame) masked += text.slice(end, place.start) + instead
      end = place.end
    }
    return masked + text.slice(end)
  }
}

/** True for someone who is in the case as reporter and nothing else. */
export function isReporterAlone(people: readonly CasePerson[], personId: string): boolean {
  const parts = people.filter(({ person }) => person.id === personId)
  return parts.length > 0 && parts.every(({ role }) => role === 'reporter')
}

/** Names of reporters. */
function hiddenNames(people: readonly CasePerson[]): string[][] {
  const { hidden = [], shown = [] } = Object.groupBy(people, ({ person }) =>
    isReporterAlone(people, person.id) ? 'hidden' : 'shown',
  )
  return namesOf(
    hidden.map(({ person }) => person),
    shown.map(({ person }) => person),
  )
}

/** Names that are not said, each as its words in small letters; whole names first. */
function namesOf(hidden: readonly Named[], shown: readonly Named[]): string[][] {
  const shared = shown
    .flatMap((person) => [person.givenName, person.surname])
    .map((name) => wordsOf(name).join(' '))
  return hidden
    .flatMap((person) => [
      wordsOf(fullName(person)),
      ...[person.givenName, person.surname].map(wordsOf).filter((name) => !shared.includes(name.join(' '))),
    ])
    .filter((name) => name.length > 0)
}

function wordsOf(text: string): string[] {
  return tokens(text).map(({ word }) => word)
}

interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
}

function tokens(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLocaleLowerCase('et'),
    start: index,
    end: index + word.length,
  }))
}

/** Where names stand in a text, one after the other; the last word of a name may go on. */
function placesOf(text: string, names: readonly string[][]): { start: number; end: number }[] {
  const words = tokens(text)
  const places: { start: number; end: number }[] = []
  for (let at = 0; at < words.length; at++) {
    const first = words[at]
    const name = names.find((parts) =>
      parts.every((part, index) => isPart(words[at + index], part, index === parts.length - 1)),
    )
    const last = name && words[at + name.length - 1]
    if (first === undefined || name === undefined || last === undefined) continue
    places.push({ start: first.start, end: last.end })
    at += name.length - 1
  }
  return places
}

function isPart(token: Token | undefined, part: string, isLast: boolean): boolean {
  return token !== undefined && (isLast ? token.word.startsWith(part) : token.word === part)
}
