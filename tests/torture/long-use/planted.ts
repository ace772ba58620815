import { randomBytes } from 'node:crypto'
import { fold } from '#model/search/fold.ts'
import { addYears, dateInTallinn } from '#model/time/dates.ts'
import { inventPersonalCode } from '../../support/sample/personal-code.ts'

const CONSONANTS = 'bdgklmnprstv'
const VOWELS = 'aeiou'
/** Every piece of an attachment twice as long holds the repeated block whole. */
const BLOCK_BYTES = 32
const BLOCKS = 2000

/** What is written into the desk and may stand in no file outside of the vault. */
export interface Planted {
  readonly child: { readonly givenName: string; readonly surname: string; readonly personalCode: string }
  readonly address: string
  /** What the vault is opened with. */
  readonly passphrase: string
  /** The contents of a file that is attached. */
  readonly attachment: Buffer
  /** What is looked for: each as bytes, with words that say what it is. */
  readonly marks: readonly Mark[]
}

/** Bytes that give the planted away. */
export interface Mark {
  readonly what: string
  readonly bytes: Buffer
}

/**
 * Invents a child and a passphrase that no program and no earlier run can have written: no source file holds them, so
 * what is found came from this run.
 */
export function inventPlanted(): Planted {
  const child = {
    givenName: `Õie${syllables(4)}`,
    surname: `Rebase${syllables(5)}`,
    personalCode: inventPersonalCode(addYears(dateInTallinn(Date.now()), -13), 'female', 427),
  }
  const street = `Udu${syllables(5)}`
  const passphrase = Array.from({ length: 4 }, () => syllables(4)).join(' ')
  const block = randomBytes(BLOCK_BYTES)
  const words = [...Object.values(child), street, passphrase]
  return {
    child,
    address: `${street} tänav 7–12`,
    passphrase,
    attachment: Buffer.concat([
      Buffer.from(`${child.givenName} ${child.surname}\n`),
      ...Array.from({ length: BLOCKS }, () => block),
    ]),
    marks: [
      { what: 'bytes of the attachment', bytes: block },
      ...words.flatMap((word) => spellings(word).flatMap((spelling) => encodings(spelling))),
    ],
  }
}

/** A word as it is written, as search folds it, and as a heading may. */
function spellings(word: string): string[] {
  return [...new Set([word, word.toLowerCase(), word.toUpperCase(), fold(word)])]
}

function encodings(word: string): Mark[] {
  return [
    { what: `“${word}” as UTF-8`, bytes: Buffer.from(word, 'utf8') },
    { what: `“${word}” as UTF-16`, bytes: Buffer.from(word, 'utf16le') },
  ]
}

function syllables(count: number): string {
  return Array.from({ length: count }, () => pick(CONSONANTS) + pick(VOWELS)).join('')
}

function pick(letters: string): string {
  return letters[(randomBytes(1)[0] ?? 0) % letters.length] ?? ''
}
