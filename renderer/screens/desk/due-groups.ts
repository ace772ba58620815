import type { DeskOverview } from '#contract/desk.ts'
import type { CaseLine } from '#contract/municipalities.ts'
import type { ComputedDeadline } from '#model/deadline/deadline.ts'
import type { CaseItem } from '#model/item/item.ts'
import { addDays, weekday, type IsoDate } from '#model/time/dates.ts'

/** Something of a case that is due on a day: a deadline by its rule, or an item by the day that was set for it. */
export type Due = { readonly case: CaseLine; readonly dueOn: IsoDate } & (
  | { readonly type: 'deadline'; readonly computed: ComputedDeadline }
  | { readonly type: 'item'; readonly item: CaseItem }
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
    ...items.flatMap(({ item, case: line }): Due[] =>
      item.dueOn === null ? [] : [{ type: 'item', case: line, item, dueOn: item.dueOn }],
    ),
  ]
  const sunday = addDays(today, 7 - weekday(today))
  const groups: Record<DueGroup, Due[]> = { overdue: [], today: [], week: [], later: [] }
  const inOrder = all.toSorted((a, b) => (a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1))
  for (const one of inOrder) groups[groupOf(one, today, sunday)].push(one)
  return groups
}

function groupOf(due: Due, today: IsoDate, sunday: IsoDate): DueGroup {
  // A deadline that stands still is not overdue on the day it would have been.
  const state = due.type === 'deadline' ? due.computed.state.state : stateOn(due.dueOn, today)
  if (state === 'overdue' || state === 'today') return state
  return due.dueOn <= sunday ? 'week' : 'later'
}

function stateOn(dueOn: IsoDate, today: IsoDate): 'overdue' | 'today' | 'ahead' {
  if (dueOn === today) return 'today'
  return dueOn < today ? 'overdue' : 'ahead'
}
