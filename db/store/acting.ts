import { dateInTallinn, type Instant, type IsoDate } from '#model/time/dates.ts'

/** Who writes, when, and where new ids come from: given by the caller, so that the store has no clock of its own. */
export interface Acting {
  /** Milliseconds since the Unix epoch. */
  readonly now: number
  /** Id of the specialist. */
  readonly actor: string
  /** A new UUIDv7 at each call. */
  readonly newId: () => string
}

/** The instant of an act as it is stored. */
export function instantOf(acting: Pick<Acting, 'now'>): Instant {
  return new Date(acting.now).toISOString() as Instant
}

/** The day of an act in Tallinn. */
export function todayOf(acting: Pick<Acting, 'now'>): IsoDate {
  return dateInTallinn(acting.now)
}
