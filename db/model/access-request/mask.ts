import type { CasePerson, Person } from '../person/person.ts'
import type { RichText, TextBlock } from '../text/rich-text.ts'

/** What stands in the place of what is not the reader's to see. */
export const MASKED = '[varjatud]'

/** A name of fewer letters would be found in other words. */
const SHORTEST_STEM = 3
/** E-mail addresses, and numbers as long as a telephone number or a personal code. */
const REACHED_BY = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+?\d(?:[ -]?\d){6,}/gu
/** Words with the marks that join names: "Mari-Liis". */
const WORD = /[\p{L}\p{M}]+/gu

/** Takes out of texts what names others. */
export interface Mask {
  readonly text: (text: string) => string
  readonly blocks: (text: RichText) => TextBlock[]
}

/**
 * A mask for one reader over the texts of one case. Names of everyone else go in any case form, as do addresses and
 * numbers that are not the reader's own. It rather takes too much than too little, and still cannot know a nickname or a
 * description: whoever hands the text out must read it. A whole paragraph goes where it names someone known as reporter
 * alone, since what they said would tell who they are (LasteKS § 27 lg 5).
 */
export function maskFor(reader: Person, others: readonly CasePerson[]): Mask {
  const own = namesOf(reader)
  const ownNumbers = new Set(
    [reader.phone, reader.email, reader.personalCode].flatMap((one) => (one === null ? [] : [plain(one)])),
  )
  const otherIds = new Set(others.filter(({ role }) => role !== 'reporter').map(({ person }) => person.id))
  const hidden = others.flatMap(({ person }) => namesOf(person))
  const reporters = others
    .filter(({ role, person }) => role === 'reporter' && !otherIds.has(person.id))
    .flatMap(({ person }) => namesOf(person))
  // Where the reader's name is the beginning of another's, the longer one is meant: Mari, Marika.
  const isHidden = (word: string, names: readonly string[]) => {
    const ownLength = longestBeginning(word, own)
    if (ownLength > 0) return longestBeginning(word, names) > ownLength
    return names.some((name) => isFormOf(word, name))
  }

  const masked = (text: string) =>
    text
      .replace(REACHED_BY, (found) => (ownNumbers.has(plain(found)) ? found : MASKED))
      .replace(WORD, (word, at: number, whole: string) =>
        whole.startsWith(MASKED, at - 1) || !isHidden(word, hidden) ? word : MASKED,
      )
      // A name of several words leaves one mark.
      .replace(/\[varjatud\](?:[ -]+\[varjatud\])+/gu, MASKED)
  const namesReporter = (text: string) => (text.match(WORD) ?? []).some((word) => isHidden(word, reporters))
  const textMasked = (text: string) => (namesReporter(text) ? MASKED : masked(text))

  return {
    text: textMasked,
    blocks: ({ blocks }) =>
      blocks.map((block) => {
        const text = block.spans.map((span) => span.text).join('')
        const after = textMasked(text)
        // A name may be half bold: what was changed loses its marks.
        return after === text ? block : { ...block, spans: [{ text: after }] }
      }),
  }
}

function namesOf({ givenName, surname }: Pick<Person, 'givenName' | 'surname'>): string[] {
  return [givenName, surname]
    .flatMap((name) => name.match(WORD) ?? [])
    .map((name) => name.toLocaleLowerCase('et'))
}

/** Length of the longest name a word begins with; 0 where it begins with none. */
function longestBeginning(word: string, names: readonly string[]): number {
  return Math.max(0, ...names.filter((name) => startsAlike(word, name)).map((name) => name.length))
}

/** The name itself, in any form that begins with it. */
function startsAlike(word: string, name: string): boolean {
  return word.toLocaleLowerCase('et').startsWith(name)
}

/**
 * Whether a word may be a form of a name: one that begins with it; or, written with a capital, one of like length that
 * begins with its stem, as many names change their ends (Kaarel, Kaarli; Sepp, Sepa; Toomas, Tooma).
 */
function isFormOf(word: string, name: string): boolean {
  const small = word.toLocaleLowerCase('et')
  if (name.length >= SHORTEST_STEM ? small.startsWith(name) : small === name) return true
  const isCapital = word.charAt(0) !== small.charAt(0)
  if (!isCapital || name.length <= SHORTEST_STEM) return false
  const stem = name.slice(0, Math.max(SHORTEST_STEM, name.length - 2))
  const shortest = name.length > 4 ? name.length - 1 : name.length
  return small.startsWith(stem) && small.length >= shortest
}

function plain(text: string): string {
  return text
    .toLocaleLowerCase('et')
    .replace(/[ -]/g, '')
    .replace(/^\+372/, '')
}
