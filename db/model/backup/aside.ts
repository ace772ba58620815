import { z } from 'zod'
import type { Erasure } from '../retention/erasure.ts'
import { addDays, dateInTallinn, Instant, IsoDate } from '../time/dates.ts'

/**
 * How many days the vault before a restore is kept. A wrong backup is noticed when something is looked for that is not
 * there, which a month of work, a leave included, brings with it. Longer would keep more of what was to be gone: it holds
 * every case that is erased later.
 */
export const ASIDE_KEPT_DAYS = 30

/** Why the vault before a restore was removed. Stored values; never renamed once released. */
export const ASIDE_ENDS = [
  /** Its time was over. */
  'expired',
  /** A case was erased, which it may hold. */
  'case_erased',
  /** The specialist asked for it. */
  'asked',
] as const
export const AsideEnd = z.enum(ASIDE_ENDS)
export type AsideEnd = z.infer<typeof AsideEnd>

/** A vault that a restore has set aside. */
export const AsideVault = z.strictObject({
  /** Its own folder, in the folder of the vault. */
  name: z.string(),
  /** When it was set aside. */
  since: Instant,
  /** The last day on which it is kept. */
  keptUntil: IsoDate,
  bytes: z.int().min(0),
  /** Its removal was begun and stopped by the disk; the next opening goes on with it. */
  isGoing: z.boolean(),
})
export type AsideVault = z.infer<typeof AsideVault>

/** The last day on which a vault is kept that was set aside then. */
export function asideKeptUntil(since: Instant): IsoDate {
  return addDays(dateInTallinn(Date.parse(since)), ASIDE_KEPT_DAYS)
}

/** Why a vault that was set aside is to go now; `null` while it is kept. */
export function asideEnd(
  since: Instant,
  erasures: readonly Pick<Erasure, 'erasedAt'>[],
  now: number,
): Extract<AsideEnd, 'expired' | 'case_erased'> | null {
  // What was erased before is not in it: it was the vault that was worked in.
  if (erasures.some(({ erasedAt }) => Date.parse(erasedAt) >= Date.parse(since))) return 'case_erased'
  return dateInTallinn(now) > asideKeptUntil(since) ? 'expired' : null
}
