import { type PlacedWord, placesOfWords } from './words.ts'

/** A stretch of text, marked where a searched word stands in it. */
export interface SnippetPart {
  text: string
  hit: boolean
}

/** Longest sentence shown whole, in characters; a longer one is cut around the hit. */
export const MAX_SNIPPET_LENGTH = 200

interface Stretch {
  readonly start: number
  readonly end: number
}

/** What ends a sentence: the end of the line, or a full stop before a capital letter. */
const SENTENCE_END = /\n|[.!?…]["'”»)\]]*\s+(?=["„«([]*\p{Lu})/gu
/** Hits beyond these are let be: they would change nothing but the time it takes. */
const MAX_HITS = 500
/** What stands before a hit in a sentence that is cut, in characters. */
const LEAD = 80
const CUT = '…'

/**
 * The sentence in which most of the searched words stand, as it is written; the first of several. The first sentence when
 * none of them stands anywhere.
 * @param searched words as `searchedWords` gives them
 */
export function sentenceAround(plain: string, searched: readonly string[]): SnippetPart[] {
  const begins = ({ word }: PlacedWord) => searched.filter((beginning) => word.startsWith(beginning))
  const hits = placesOfWords(plain)
    .filter((place) => begins(place).length > 0)
    .slice(0, MAX_HITS)
  const wordsIn = (stretch: Stretch) =>
    new Set(hits.filter((hit) => isWithin(hit, stretch)).flatMap(begins)).size

  const sentence = best(sentencesOf(plain), wordsIn)
  if (sentence === null) return []
  const inSentence = hits.filter((hit) => isWithin(hit, sentence))
  const lead = best(inSentence, ({ start }) => wordsIn({ start, end: start + MAX_SNIPPET_LENGTH - LEAD }))
  const shown = cut(plain, sentence, lead?.start ?? sentence.start)
  return [
    ...(shown.start > sentence.start ? [{ text: CUT, hit: false }] : []),
    ...marked(plain, shown, inSentence),
    ...(shown.end < sentence.end ? [{ text: CUT, hit: false }] : []),
  ]
}

/** The first of those with the highest worth. */
function best<T>(candidates: readonly T[], worth: (candidate: T) => number): T | null {
  let found: T | null = null
  let highest = -1
  for (const candidate of candidates) {
    const worthHere = worth(candidate)
    if (worthHere > highest) [found, highest] = [candidate, worthHere]
  }
  return found
}

function sentencesOf(plain: string): Stretch[] {
  const sentences: Stretch[] = []
  let start = 0
  const add = (until: number) => {
    const text = plain.slice(start, until)
    const indent = text.length - text.trimStart().length
    const length = text.trim().length
    if (length > 0) sentences.push({ start: start + indent, end: start + indent + length })
    start = until
  }
  for (const end of plain.matchAll(SENTENCE_END)) add(end.index + end[0].length)
  add(plain.length)
  return sentences
}

function isWithin(place: Stretch, stretch: Stretch): boolean {
  return place.start >= stretch.start && place.start < stretch.end
}

/** As much of a sentence as is shown around a place in it, cut between words. */
function cut(plain: string, sentence: Stretch, place: number): Stretch {
  if (sentence.end - sentence.start <= MAX_SNIPPET_LENGTH) return sentence
  let { start } = sentence
  if (place - start > LEAD) {
    const space = plain.slice(place - LEAD, place).search(/\s/u)
    start = space < 0 ? place : place - LEAD + space + 1
  }
  const latest = start + MAX_SNIPPET_LENGTH
  if (latest >= sentence.end) return { start, end: sentence.end }
  const space = plain.slice(place, latest).search(/\s+\S*$/u)
  return { start, end: space > 0 ? place + space : wholeCharacter(plain, latest) }
}

/** Never between the two halves of a character. */
function wholeCharacter(plain: string, at: number): number {
  return /[\uD800-\uDBFF]/.test(plain[at - 1] ?? '') ? at - 1 : at
}

function marked(plain: string, { start, end }: Stretch, hits: readonly PlacedWord[]): SnippetPart[] {
  const parts: SnippetPart[] = []
  let at = start
  const add = (until: number, hit: boolean) => {
    const to = Math.min(until, end)
    if (to <= at) return
    parts.push({ text: plain.slice(at, to), hit })
    at = to
  }
  for (const hit of hits) {
    if (hit.start < start) continue
    add(hit.start, false)
    add(hit.end, true)
  }
  add(end, false)
  return parts
}
