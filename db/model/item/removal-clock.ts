import { instantInTallinn, TimeOfDay } from '../time/dates.ts'
import type { CaseItem } from './item.ts'

/** Hours in which the municipality applies to the court after taking a child in danger from the family (LasteKS § 33). */
export const REMOVAL_HOURS = 72

/** The municipality's clock after a removal. It is theirs: the desk shows it and owes nothing by it. */
export interface RemovalClock {
  /** Milliseconds since the Unix epoch. */
  readonly endsAt: number
  readonly state: 'running' | 'over' | 'ended'
}

/** How the clock of a removal stands; `null` where its time cannot be read. */
export function removalClock(
  item: Pick<CaseItem, 'notedOn' | 'endedOn' | 'details'>,
  now: number,
): RemovalClock | null {
  const time = TimeOfDay.safeParse(item.details['time'])
  if (!time.success) return null
  const endsAt = instantInTallinn(item.notedOn, time.data) + REMOVAL_HOURS * 3_600_000
  const state = item.endedOn !== null ? 'ended' : now > endsAt ? 'over' : 'running'
  return { endsAt, state }
}
