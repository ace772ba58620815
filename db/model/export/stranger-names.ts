import { fullName } from '../person/name.ts'
import type { Person } from '../person/person.ts'

type Named = Pick<Person, 'givenName' | 'surname'>

/** Letters of a surname that stay in every case form; shorter ones are compared whole. */
const SHORTEST_STEM = 3
const WORD = /[\p{L}\p{M}]+/gu

/**
 * Puts a word in place of the whole names of people who are not to be named, in any case form of the surname. Given names alone
 * are not looked for: among all families of a vault every given name is someone's.
 * @param strangers people who are not to be named
 * @param own people who may be: their names are never taken
 */
export function strangerMask(
  strangers: readonly Named[],
  own: readonly Named[],
  instead: string,
): (text: string) => string {
  const allowed = new Set(own.map((person) => wordsOf(fullName(person)).join(' ')))
  const names = Map.groupBy(
    strangers
      .map((person) => wordsOf(fullName(person)))
      .filter((words) => words.length > 1 && !allowed.has(words.join(' '))),
    ([first]) => first ?? '',
  )
  if (names.size === 0) return (text) => text
  return (text) => {
    let masked = ''
    let end = 0
    const words = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
      word: small(word),
      index,
      word0: word,
    }))
    for (let at = 0; at < words.length; at++) {
      const start = words[at]
      if (start === undefined) continue
      const found = names
        .get(start.word)
        ?.find((name) =>
          name.every((part, offset) => isPart(words[at + offset]?.word, part, offset === name.length - 1)),
        )
      const last = found && words[at + found.length - 1]
      if (found === undefined || last === undefined) continue
      masked += text.slice(end, start.index) + instead
      end = last.index + last.word0.length
      at += found.length - 1
    }
    return masked + text.slice(end)
  }
}

function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map(small)
}

function small(word: string): string {
  return word.toLocaleLowerCase('et')
}

/** The last word of a name may change its end: Sepp, Sepa; Tamm, Tamme. */
function isPart(word: string | undefined, part: string, isLast: boolean): boolean {
  if (word === undefined) return false
  if (!isLast || part.length <= SHORTEST_STEM) return word === part
  return word.startsWith(part.slice(0, -1))
}
