import { fullName } from '../person/name.ts'
import type { CasePerson } from '../person/person.ts'

/**
 * Tells which texts name someone who is in the case as reporter alone; the reporter's identity never goes into a document
 * (LasteKS § 27 lg 5). Either name is enough, in any case form that begins alike; a name others of the case have too
 * names nobody.
 */
export function reporterFinder(people: readonly CasePerson[]): (text: string) => boolean {
  const known = new Set(people.filter(({ role }) => role !== 'reporter').map(({ person }) => person.id))
  const hidden = people.filter(({ person }) => !known.has(person.id))
  const sharedNames = people
    .filter(({ person }) => known.has(person.id))
    .flatMap(({ person }) => [person.givenName, person.surname])
    .map(words)
  const names = hidden.flatMap(({ person }) => {
    const own = [person.givenName, person.surname].map(words).filter((name) => !sharedNames.includes(name))
    return own.length > 0 ? own : [words(fullName(person))]
  })
  return (text) => names.some((name) => name !== ' ' && words(text).includes(name))
}

/** Words in small letters, each after a space, so that a name is found at the beginning of a word only. */
function words(text: string): string {
  return ` ${(text.toLocaleLowerCase('et').match(/[\p{L}\p{M}]+/gu) ?? []).join(' ')}`
}
