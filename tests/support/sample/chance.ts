/** A chance that falls the same way each time, so that two vaults of one size hold the same. */
export interface Chance {
  /** A whole number from 0 to below the limit. */
  readonly below: (limit: number) => number
  /** A whole number from the first to the last. */
  readonly between: (first: number, last: number) => number
  /** True in that many of a hundred cases. */
  readonly percent: (share: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T
  /** Different ones, in the order they were picked. */
  readonly several: <T>(from: readonly T[], count: number) => T[]
}

/** A chance begun at a seed (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new Error('Nothing to pick from')
    return from[below(from.length)] as T
  }
  return {
    below,
    between: (first, last) => first + below(last - first + 1),
    percent: (share) => next() * 100 < share,
    pick,
    several(from, count) {
      const left = [...from]
      return Array.from({ length: Math.min(count, left.length) }, () => {
        const [taken] = left.splice(below(left.length), 1)
        return taken as (typeof from)[number]
      })
    },
  }
}
