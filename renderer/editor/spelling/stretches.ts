import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { Mapping } from '@tiptap/pm/transform'

/** A part of a document by its positions. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The whole of a document. */
export function wholeOf(doc: Node): Stretch {
  return { from: 0, to: doc.content.size }
}

/** Stretches where they are after a change; ones that were deleted shrink to a place, whose block is still theirs. */
export function moved(stretches: readonly Stretch[], mapping: Mapping): Stretch[] {
  return stretches.map(({ from, to }) => ({ from: mapping.map(from, -1), to: mapping.map(to, 1) }))
}

/** What a transaction has changed, by positions after it. */
export function changedBy({ mapping }: Transaction): Stretch[] {
  return mapping.maps.flatMap((map, index) => {
    const later = mapping.slice(index + 1)
    const found: Stretch[] = []
    map.forEach((_oldFrom, _oldTo, from, to) =>
      found.push({ from: later.map(from, -1), to: later.map(to, 1) }),
    )
    return found
  })
}

/** The same stretches in their order, those that touch joined into one. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const next of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last === undefined || next.from > last.to) result.push(next)
    else if (next.to > last.to) result[result.length - 1] = { from: last.from, to: next.to }
  }
  return result
}
