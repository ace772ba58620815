import type { DueState } from '../deadline/deadline.ts'
import { distanceTo } from '../deadline/due-date.ts'
import type { IsoDate } from '../time/dates.ts'
import type { Holidays } from '../time/working-days.ts'
import type { Commitment } from './commitment.ts'

/** How a promise stands today, counted as deadlines are; `null` for an open one that was given no day. */
export function commitmentState(
  { dueOn, keptOn }: Pick<Commitment, 'dueOn' | 'keptOn'>,
  holidays: Holidays,
  today: IsoDate,
): DueState | null {
  if (keptOn !== null) return { state: 'met', on: keptOn }
  return dueOn === null ? null : distanceTo(dueOn, holidays, today)
}
