import dictionary from 'dictionary-et'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { loadSpeller } from '#electron/spelling/load-speller.ts'
import { isLookedUp } from '#model/spelling/spelling.ts'
import { entriesOf } from '#model/spelling/word-list.ts'
import { wordsInText } from '#model/spelling/words-in-text.ts'
import catalogue from '#resources/i18n/et.json' with { type: 'json' }
import { type Figure, milliseconds } from './figure.ts'

/** Characters on ten pages. */
const TEN_PAGES = 25_000

/**
 * How long the words of ten pages take: with a dictionary that is still to be loaded, and once it was asked of other texts.
 * The text is the desk's own, which is Estonian of as many different words as ten pages have.
 */
export async function measureSpelling(): Promise<Figure[]> {
  const folder = path.resolve(import.meta.dirname, '../../resources/spelling')
  const entries = ['trade-words', 'case-words'].flatMap((name) =>
    entriesOf(readFileSync(path.join(folder, `${name}.txt`), 'utf8')),
  )
  const text = textsOf(catalogue).join(' ')
  const pages = text.slice(0, TEN_PAGES)

  const start = performance.now()
  const { accepts } = await loadSpeller(dictionary, { entries, placeNames: new Set() })
  check(pages)
  const cold = performance.now() - start
  check(text.slice(-TEN_PAGES))
  const begun = performance.now()
  check(pages)
  return [
    milliseconds('spelling of ten pages, the dictionary to be loaded', cold, 1_500),
    milliseconds('spelling of ten pages, warm', performance.now() - begun, 100),
  ]

  function check(page: string): void {
    const words = new Set(wordsInText(page).map(({ word }) => word))
    for (const word of words) if (isLookedUp(word)) accepts(word)
  }
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
