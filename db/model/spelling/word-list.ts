/** A reviewed list of words under comments that say why they stand there. */
export interface WordGroup {
  /** The comment above the words. */
  readonly reason: string
  readonly entries: readonly string[]
}

/** Words the dictionary lacks and that are right all the same; the notation stands at the head of `trade-words.txt`. */
export function parseWordList(list: string): WordGroup[] {
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

/** The entries of a list without its groups. */
export function entriesOf(list: string): string[] {
  return parseWordList(list).flatMap(({ entries }) => entries)
}
