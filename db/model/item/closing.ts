import { type CaseItem, itemsOf } from './item.ts'
import { CLOSING_CRITERIA, type ClosingCriterion } from './item-types.ts'

/** What is known of each criterion of closing, in their order: the newest word on it, or none. */
export function closingCriteria(
  items: readonly CaseItem[],
): { readonly criterion: ClosingCriterion; readonly item: CaseItem | null }[] {
  const said = itemsOf(items, 'closing_criterion')
  return CLOSING_CRITERIA.map((criterion) => ({
    criterion,
    item: said.find(({ details }) => details['criterion'] === criterion) ?? null,
  }))
}

/** What counselling lacks to be closed: criteria nobody has judged, unless it ends on another ground. */
export function closingGaps(items: readonly CaseItem[]): ClosingCriterion[] {
  if (itemsOf(items, 'closing_ground').length > 0) return []
  return closingCriteria(items).flatMap(({ criterion, item }) => (item === null ? [criterion] : []))
}
