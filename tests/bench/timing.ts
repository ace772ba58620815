/** Times of one thing done many times, in milliseconds. */
export interface Times {
  readonly p50: number
  readonly p95: number
}

type Act = (round: number) => unknown

/** Runs that warm up and are not counted. */
const WARM_UP = 3

/**
 * Runs acts some rounds, one after the other in each round, so that whatever else the machine does slows all of them alike
 * and their ratio stays.
 */
export async function timesOfEach<const A extends readonly [Act, ...Act[]]>(
  rounds: number,
  acts: A,
): Promise<{ -readonly [I in keyof A]: Times }> {
  const times = acts.map((): number[] => [])
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const [index, act] of acts.entries()) {
      const start = performance.now()
      await act(Math.max(0, round))
      if (round >= 0) times[index]?.push(performance.now() - start)
    }
  }
  return times.map(timesOf) as { -readonly [I in keyof A]: Times }
}

/** What measured times come to. */
export function timesOf(measured: readonly number[]): Times {
  const sorted = measured.toSorted((a, b) => a - b)
  return { p50: at(sorted, 0.5), p95: at(sorted, 0.95) }
}

function at(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
