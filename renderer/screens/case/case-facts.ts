import type { CaseView } from '#contract/cases.ts'
import { KlatOpinionDetails } from '#model/case/kinds/klat-opinion.ts'
import type { ComputedDeadline } from '#model/deadline/deadline.ts'
import type { CaseItem } from '#model/item/item.ts'
import { isKlatItem } from '#model/klat/item-types.ts'
import type { CasePerson } from '#model/person/person.ts'

/** The children the case concerns. */
export function childrenOf(view: Pick<CaseView, 'people'>): CasePerson[] {
  return view.people.filter((person) => person.role === 'child')
}

/** The municipality's worker who manages the case; one of its child protection workers where no manager is named. */
export function managerOf(view: Pick<CaseView, 'people'>): CasePerson | undefined {
  return (
    view.people.find((person) => person.role === 'case_manager') ??
    view.people.find((person) => person.role === 'child_protection_worker')
  )
}

/** Deadlines still to be met, soonest first. */
export function openDeadlines(view: Pick<CaseView, 'deadlines'>): ComputedDeadline[] {
  return view.deadlines
    .filter(({ state }) => state.state !== 'met')
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
}

/** The facts only a KLAT case has; `null` for other kinds. */
export function klatDetails(view: Pick<CaseView, 'case'>): KlatOpinionDetails | null {
  if (view.case.kind !== 'klat_opinion') return null
  const parsed = KlatOpinionDetails.safeParse(view.case.details)
  return parsed.success ? parsed.data : null
}

/** What stands on the page of assessment and plan. */
export function assessmentItems(view: Pick<CaseView, 'items'>): CaseItem[] {
  return view.items.filter(({ type }) => !isKlatItem(type))
}

/** What stands on the page of a KLAT case. */
export function klatItems(view: Pick<CaseView, 'items'>): CaseItem[] {
  return view.items.filter(({ type }) => isKlatItem(type))
}
