import type { DeskOverview } from '#contract/desk.ts'
import type { CaseLine } from '#contract/municipalities.ts'
import type { ComputedDeadline, DueState } from '#model/deadline/deadline.ts'
import type { CaseItem } from '#model/item/item.ts'
import { addDays, weekday, type IsoDate } from '#model/time/dates.ts'

/** Something of a case that is due on a day: a deadline by its rule, or an item by the day that was set for it. */
export type Due = { readonly case: CaseLine; readonly dueOn: IsoDate } & (
  | { readonly type: 'deadline'; readonly computed: ComputedDeadline }
  | { readonly type: 'item'; readonly item: CaseItem; readonly state: DueState }
)

/** The parts of the desk, in their order. */
export const DUE_GROUPS = ['overdue', 'today', 'week', 'later'] as const
export type DueGroup = (typeof DUE_GROUPS)[number]

/** Parts what is due by how near it is, soonest first; a week ends on Sunday. On one day deadlines come first. */
export function groupDue({
  due,
  items,
  today,
}: Pick<DeskOverview, 'due' | 'items' | 'today'>): Readonly<Record<DueGroup, readonly Due[]>> {
  const all: Due[] = [
    ...due.map((line): Due => ({ ...line, type: 'deadline', dueOn: line.computed.dueOn })),
    ...items.flatMap(({ item, state, case: line }): Due[] =>
      item.dueOn === null ? [] : [{ type: 'item', case: line, item, state, dueOn: item.dueOn }],
    ),
  ]
  const sunday = addDays(today, 7 - weekday(today))
  const groups: Record<DueGroup, Due[]> = { overdue: [], today: [], week: [], later: [] }
  const inOrder = all.toSorted((a, b) => (a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1))
  for (const one of inOrder) groups[groupOf(one, sunday)].push(one)
  return groups
}

function groupOf(due: Due, sunday: IsoDate): DueGroup {
  // A deadline that stands still is not overdue on the day it would have been.
  const { state } = due.type === 'deadline' ? due.computed.state : due.state
  if (state === 'overdue' || state === 'today') return state
  return due.dueOn <= sunday ? 'week' : 'later'
}
