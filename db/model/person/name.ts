import type { Person } from './person.ts'

type Named = Pick<Person, 'givenName' | 'surname'>

/** Given name and surname as in a letter: "Kaarel Näitlik". */
export function fullName(person: Named): string {
  return [person.givenName, person.surname].filter((part) => part !== '').join(' ')
}

/** The short form of lists, which shows less on a shared screen: "Kaarel N.". */
export function shortName(person: Named): string {
  const initial = Array.from(person.surname)[0]
  if (person.givenName === '') return person.surname
  return initial === undefined ? person.givenName : `${person.givenName} ${initial}.`
}
