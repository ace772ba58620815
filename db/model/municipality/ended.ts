import type { IsoDate } from '../time/dates.ts'
import type { RegisterEntry } from './register.ts'

/** A municipality that was no more on a day. */
export interface EndedMunicipality {
  /** Its last day. */
  readonly on: IsoDate
  /** Name of the one that took over; `null` where the register does not say. */
  readonly successor: string | null
}

/**
 * Says that a municipality of the register had ended before a day. Municipalities merge: a request dated later is then more
 * likely one of the successor. `null` where it stood, or where the register does not know the key.
 */
export function endedBefore(
  register: readonly Pick<RegisterEntry, 'key' | 'name' | 'validUntil' | 'successor'>[],
  key: string,
  day: IsoDate,
): EndedMunicipality | null {
  const entry = register.find((one) => one.key === key)
  if (entry?.validUntil === null || entry?.validUntil === undefined || entry.validUntil >= day) return null
  const successor = register.find((one) => one.key === entry.successor)
  return { on: entry.validUntil, successor: successor?.name ?? null }
}
