import type { Paper } from '../document/paper.ts'
import { fullName } from '../person/name.ts'
import type { FoundName, NameSearch } from './find-names.ts'
import { type LeakHit, LeakKey } from './leak.ts'

/** A place in a paper, with the ids of those it may be; who they are is told by the store. */
export interface PaperLeak extends Omit<LeakHit, 'meant'> {
  readonly meant: readonly { readonly id: string; readonly name: string }[]
}

/** Characters shown of a sentence on each side. */
const SIDE = 140
const MOST_MEANT = 3
const LONGEST_FOUND = 300

/** Where a paper names somebody it must not, in its order. Its frame (head, foot, signature) is the desk's own. */
export function paperLeaks(paper: Paper, search: NameSearch): PaperLeak[] {
  const letter = [
    ...paper.addressee,
    ...paper.references.map(({ text }) => text),
    paper.salutation ?? '',
    ...(paper.attachments?.lines ?? []),
  ]
  return [
    ...letter.flatMap((text, block) => leaksIn(text, null, block, search)),
    ...paper.body.flatMap(({ key, blocks }) =>
      blocks.flatMap(({ spans }, block) =>
        leaksIn(spans.map(({ text }) => text).join(''), key, block, search),
      ),
    ),
  ]
}

function leaksIn(text: string, section: string | null, block: number, search: NameSearch): PaperLeak[] {
  return search(text).map((found) => leakOf(text, found, section, block))
}

function leakOf(text: string, found: FoundName, section: string | null, block: number): PaperLeak {
  const { kind, isWeak, start, end, people } = found
  const written = text.slice(start, end)
  const before = sentenceBefore(text, start)
  const after = sentenceAfter(text, end)
  const digest = digestOf([section ?? '', before, written, after].join('\n'))
  return {
    key: LeakKey.parse(`${kind}.${digest}`),
    kind,
    isWeak,
    found: written.slice(0, LONGEST_FOUND),
    section,
    block,
    start,
    end,
    before,
    after,
    // Who reported is told by nobody, the list of places included.
    meant:
      kind === 'reporter'
        ? []
        : people.slice(0, MOST_MEANT).map((person) => ({ id: person.id, name: fullName(person) })),
    people: kind === 'reporter' ? 0 : people.length,
  }
}

function sentenceBefore(text: string, start: number): string {
  const near = text.slice(Math.max(0, start - SIDE), start)
  const end = [...near.matchAll(/[.!?]\s+(?=["„]?\p{Lu})/gu)].at(-1)
  if (end !== undefined) return near.slice(end.index + end[0].length)
  return start > SIDE ? `…${near}` : near
}

function sentenceAfter(text: string, end: number): string {
  const near = text.slice(end, end + SIDE)
  const stop = /[.!?](?=\s+["„]?\p{Lu}|\s*$)/u.exec(near)
  if (stop !== null) return near.slice(0, stop.index + 1)
  return text.length > end + SIDE ? `${near}…` : near
}

/** Sixteen hexadecimal digits: FNV-1a from two beginnings. It tells sentences apart and keeps no secret. */
function digestOf(text: string): string {
  return [0x811c9dc5, 0x01000193].map((seed) => hash(text, seed).toString(16).padStart(8, '0')).join('')
}

function hash(text: string, seed: number): number {
  let value = seed
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}
