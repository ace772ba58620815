import type { CaseLine } from '#contract/municipalities.ts'
import type { ComputedDeadline } from '#model/deadline/deadline.ts'
import { addDays, weekday, type IsoDate } from '#model/time/dates.ts'

/** An open deadline with its case. */
export interface Due {
  readonly case: CaseLine
  readonly computed: ComputedDeadline
}

/** The parts of the desk, in their order. */
export const DUE_GROUPS = ['overdue', 'today', 'week', 'later'] as const
export type DueGroup = (typeof DUE_GROUPS)[number]

/** Parts what is due by how near it is; a week ends on Sunday. The order within is kept. */
export function groupDue(due: readonly Due[], today: IsoDate): Readonly<Record<DueGroup, readonly Due[]>> {
  const sunday = addDays(today, 7 - weekday(today))
  const groups: Record<DueGroup, Due[]> = { overdue: [], today: [], week: [], later: [] }
  for (const item of due) groups[groupOf(item.computed, sunday)].push(item)
  return groups
}

function groupOf({ state, dueOn }: ComputedDeadline, sunday: IsoDate): DueGroup {
  if (state.state === 'overdue') return 'overdue'
  if (state.state === 'today') return 'today'
  return dueOn <= sunday ? 'week' : 'later'
}
