import type { LeakKind } from './leak.ts'
import type { LeakPerson } from './name-book.ts'

/** A number or an address in a text. */
export interface NumberPlace {
  readonly kind: Extract<LeakKind, 'personal_code' | 'phone' | 'email'>
  readonly start: number
  readonly end: number
  readonly people: readonly LeakPerson[]
}

const CODE_LENGTH = 11
const SHORTEST_PHONE = 7
/** Digits of a phone number with the code of its country. */
const LONGEST_NUMBER = 15
const UNSEEN = /[\p{Cf}\p{Mn}\u0000-\u0008\u000e-\u001f\u007f-\u009f]/u
/** What may stand between groups of one number. */
const WITHIN_NUMBER = /^[\s().+/–-]{0,3}$/
const IN_ADDRESS = /[\p{L}\p{N}._%+-]/u
/** Longest side of an e-mail address that is looked at. */
const LONGEST_SIDE = 100

/** Personal codes, telephone numbers and e-mail addresses of some people, to be found however they are parted. */
export class NumberBook {
  readonly #codes = new Map<string, LeakPerson[]>()
  readonly #phones = new Map<string, LeakPerson[]>()
  readonly #emails = new Map<string, LeakPerson[]>()

  /** @param allowed people whose numbers may stand: a telephone may be shared */
  constructor(people: readonly LeakPerson[], allowed: readonly LeakPerson[]) {
    for (const person of people) {
      if (person.personalCode !== null) add(this.#codes, person.personalCode, person)
      const phone = phoneOf(person.phone ?? '')
      if (phone.length >= SHORTEST_PHONE) add(this.#phones, phone, person)
      if (person.email !== null && person.email.includes('@')) {
        add(this.#emails, person.email.trim().toLowerCase(), person)
      }
    }
    for (const { personalCode, phone, email } of allowed) {
      this.#codes.delete(personalCode ?? '')
      this.#phones.delete(phoneOf(phone ?? ''))
      this.#emails.delete((email ?? '').trim().toLowerCase())
    }
  }

  /** Where numbers and addresses of these people stand in a text. */
  find(text: string): NumberPlace[] {
    const seen = withoutUnseen(text)
    return [...this.#numbersIn(seen), ...this.#addressesIn(seen)]
  }

  #numbersIn({ text, places }: Seen): NumberPlace[] {
    const groups = Array.from(text.matchAll(/\d+/g), ({ 0: digits, index }) => ({ digits, index }))
    const found: NumberPlace[] = []
    for (let first = 0; first < groups.length; first++) {
      const place = this.#numberAt(text, groups, first)
      if (place === null) continue
      found.push({ ...place.named, ...asWritten(places, place.start, place.end) })
      first = place.last
    }
    return found
  }

  /** The number that begins with a group of digits and takes in the next ones, as far as it is somebody's. */
  #numberAt(text: string, groups: readonly Digits[], first: number) {
    let number = ''
    for (const [offset, { digits, index }] of groups.slice(first, first + LONGEST_NUMBER).entries()) {
      const before = groups[first + offset - 1]
      const isApart =
        offset > 0 &&
        before !== undefined &&
        !WITHIN_NUMBER.test(text.slice(before.index + before.digits.length, index))
      if (isApart || number.length + digits.length > LONGEST_NUMBER) return null
      number += digits
      const named = this.#whose(number)
      if (named === null) continue
      return { named, start: groups[first]?.index ?? 0, end: index + digits.length, last: first + offset }
    }
    return null
  }

  #whose(number: string): Pick<NumberPlace, 'kind' | 'people'> | null {
    const coded = number.length === CODE_LENGTH ? this.#codes.get(number) : undefined
    if (coded !== undefined) return { kind: 'personal_code', people: coded }
    const called = this.#phones.get(number) ?? this.#phones.get(phoneOf(number))
    return called === undefined ? null : { kind: 'phone', people: called }
  }

  #addressesIn({ text, places }: Seen): NumberPlace[] {
    const found: NumberPlace[] = []
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      let start = at
      let end = at + 1
      while (start > 0 && at - start < LONGEST_SIDE && IN_ADDRESS.test(text.charAt(start - 1))) start--
      while (end < text.length && end - at < LONGEST_SIDE && IN_ADDRESS.test(text.charAt(end))) end++
      while (text.charAt(end - 1) === '.') end--
      const people = this.#emails.get(text.slice(start, end).toLowerCase())
      if (people !== undefined) found.push({ kind: 'email', people, ...asWritten(places, start, end) })
    }
    return found
  }
}

interface Digits {
  readonly digits: string
  readonly index: number
}

interface Seen {
  readonly text: string
  /** Where each character of it stands in the text as written. */
  readonly places: readonly number[]
}

function withoutUnseen(text: string): Seen {
  let seen = ''
  const places: number[] = []
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (UNSEEN.test(character)) continue
    seen += character
    places.push(at)
  }
  return { text: seen, places }
}

function asWritten(places: readonly number[], start: number, end: number) {
  return { start: places[start] ?? 0, end: (places[end - 1] ?? 0) + 1 }
}

/** Digits of a telephone number without the code of Estonia. */
function phoneOf(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '').replace(/^00/, '')
  return digits.startsWith('372') && digits.length > SHORTEST_PHONE + 2 ? digits.slice(3) : digits
}

function add(map: Map<string, LeakPerson[]>, key: string, person: LeakPerson): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [person])
  else known.push(person)
}
