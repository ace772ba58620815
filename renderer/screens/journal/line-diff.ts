/** A line of two texts laid over each other. */
export interface DiffLine {
  readonly state: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Beyond so many comparisons a text counts as wholly rewritten: nobody reads such a difference line by line. */
const MOST_COMPARISONS = 4_000_000

/** What was taken out of a text and what was put in, line by line; the longest common lines stay. */
export function lineDiff(before: string, after: string): DiffLine[] {
  const old = linesOf(before)
  const next = linesOf(after)
  if (old.length * next.length > MOST_COMPARISONS) {
    return [...old.map((text) => line('removed', text)), ...next.map((text) => line('added', text))]
  }
  const lengths = commonLengths(old, next)
  const diff: DiffLine[] = []
  let [i, j] = [0, 0]
  while (i < old.length && j < next.length) {
    const [oldLine = '', nextLine = ''] = [old[i], next[j]]
    if (oldLine === nextLine) {
      diff.push(line('same', oldLine))
      i += 1
      j += 1
    } else if (at(lengths, i + 1, j) >= at(lengths, i, j + 1)) {
      diff.push(line('removed', oldLine))
      i += 1
    } else {
      diff.push(line('added', nextLine))
      j += 1
    }
  }
  for (const text of old.slice(i)) diff.push(line('removed', text))
  for (const text of next.slice(j)) diff.push(line('added', text))
  return diff
}

/** Lines with long unchanged stretches between changes folded to their number. */
export type FoldedLine = DiffLine | { readonly state: 'folded'; readonly count: number }

/** Keeps one unchanged line beside each change, so that one sees where it stands. */
export function foldSame(diff: readonly DiffLine[]): FoldedLine[] {
  const isNear = (index: number) =>
    [index - 1, index, index + 1].some((near) => diff[near] !== undefined && diff[near].state !== 'same')
  const folded: FoldedLine[] = []
  for (const [index, part] of diff.entries()) {
    const last = folded.at(-1)
    if (isNear(index)) folded.push(part)
    else if (last?.state === 'folded') folded[folded.length - 1] = { ...last, count: last.count + 1 }
    else folded.push({ state: 'folded', count: 1 })
  }
  return folded
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}

function line(state: DiffLine['state'], text: string): DiffLine {
  return { state, text }
}

/** Lengths of the longest common runs of lines from each pair of places on. */
function commonLengths(old: readonly string[], next: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () =>
    Array.from({ length: next.length + 1 }, () => 0),
  )
  for (let i = old.length - 1; i >= 0; i--) {
    const row = lengths[i]
    if (row === undefined) continue
    for (let j = next.length - 1; j >= 0; j--) {
      row[j] =
        old[i] === next[j]
          ? at(lengths, i + 1, j + 1) + 1
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1))
    }
  }
  return lengths
}

function at(lengths: readonly (readonly number[])[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0
}
