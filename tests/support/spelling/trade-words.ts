import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A reviewed list of words under comments that say why they stand there. */
export interface WordGroup {
  /** The comment above the words. */
  readonly reason: string
  readonly entries: readonly string[]
}

/** The words the dictionary lacks and that are right all the same; the notation stands at the head of the file. */
export function readTradeWords(): WordGroup[] {
  return parseTradeWords(readFileSync(path.join(import.meta.dirname, 'trade-words.txt'), 'utf8'))
}

/** Blank lines part the groups; lines that begin with # say why, the others are entries. */
export function parseTradeWords(list: string): WordGroup[] {
  return list
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .map((lines) => ({
      reason: lines
        .filter((line) => line.startsWith('#'))
        .map((line) => line.slice(1).trim())
        .join(' '),
      entries: lines.filter((line) => !line.startsWith('#')).map((line) => line.trim()),
    }))
    .filter(({ entries }) => entries.length > 0)
}
