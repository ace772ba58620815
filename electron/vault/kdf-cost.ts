import { randomBytes } from 'node:crypto'
import { type KeyDeriver, LEAST_KDF_COST } from './key-derivation.ts'
import type { KdfCost } from './vault-slots.ts'

/** How long opening by the passphrase may take on the computer where the cost is set, in milliseconds. */
const TARGET_MS = 1000

/** An opening quicker than this says that the computer has become faster, or is another one. */
const TOO_QUICK_MS = 400

/** Bounds of what is set here: a laptop with little memory to spare must still open the vault. */
const MAX_MEMORY_KIB = 256 * 1024
const MAX_PASSES = 10

/** The cost that takes about a second where the least one takes so many milliseconds. Memory first: it costs attackers most. */
export function costFor(leastMs: number): KdfCost {
  const times = TARGET_MS / Math.max(leastMs, 1)
  let { memoryKiB } = LEAST_KDF_COST
  while (memoryKiB < MAX_MEMORY_KIB && (memoryKiB * 2) / LEAST_KDF_COST.memoryKiB <= times) memoryKiB *= 2
  const left = times * (LEAST_KDF_COST.memoryKiB / memoryKiB)
  const passes = Math.round(LEAST_KDF_COST.passes * left)
  return {
    memoryKiB,
    passes: Math.min(MAX_PASSES, Math.max(LEAST_KDF_COST.passes, passes)),
    parallelism: 1,
  }
}

/**
 * Tries the least cost on this computer and gives the one that takes about a second.
 * @param stopwatch milliseconds from any beginning
 */
export async function calibrate(deriveKey: KeyDeriver, stopwatch: () => number): Promise<KdfCost> {
  const begun = stopwatch()
  const kdf = { name: 'argon2id' as const, ...LEAST_KDF_COST, salt: randomBytes(16).toString('base64') }
  const key = await deriveKey('of no vault', kdf)
  key.fill(0)
  return costFor(stopwatch() - begun)
}

/** Whether a cost should be looked at again, after an opening by it took so long. */
export function fellBehind(cost: KdfCost, tookMs: number): boolean {
  const { memoryKiB, passes } = LEAST_KDF_COST
  return cost.memoryKiB < memoryKiB || cost.passes < passes || tookMs < TOO_QUICK_MS
}

/** The cost to go to from a present one, or `null` when less than a quarter would be gained. Neither part ever sinks. */
export function raisedCost(present: KdfCost, wanted: KdfCost): KdfCost | null {
  const memoryKiB = Math.max(present.memoryKiB, wanted.memoryKiB)
  const work = wanted.memoryKiB * wanted.passes
  if (work < 1.25 * present.memoryKiB * present.passes) return null
  return { memoryKiB, passes: Math.max(present.passes, Math.ceil(work / memoryKiB)), parallelism: 1 }
}
