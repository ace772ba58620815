import { choice, type ItemField, line } from './item-field.ts'

/** How the desk finds a part of the municipality's own assessment or plan. */
export const REVIEW_STATES = ['in_order', 'missing', 'advice'] as const

/**
 * What the municipality assesses: eight areas of the child's state and the parenting skills of who raises the child
 * (LasteKS § 28 lg 2 and 3).
 */
export const NEED_AREAS = [
  'physical',
  'health',
  'psychological',
  'emotional',
  'social',
  'cognitive',
  'educational',
  'economic',
  'parenting',
] as const

/** Sides of the triangle of a child's well-being, under which the same areas can be read. */
export const TRIANGLE = {
  child_needs: ['physical', 'health', 'psychological', 'emotional', 'cognitive', 'educational'],
  parent_capacity: ['parenting'],
  environment: ['social', 'economic'],
} as const satisfies Readonly<Record<string, readonly (typeof NEED_AREAS)[number][]>>

/**
 * Parts of the municipality's case plan, as the regulation on the data of a case plan has them ("Juhtumiplaanis
 * sisalduvate andmete loetelu"), with how the carer was involved (lg 3¹ there) and the child's opinion (LasteKS § 29).
 */
export const PLAN_PARTS = [
  'general',
  'network',
  'economy',
  'housing',
  'health',
  'work_study',
  'problems',
  'resources',
  'earlier',
  'goals',
  'obstacles',
  'actions',
  'responsible',
  'time',
  'results',
  'further',
  'carer_involved',
  'child_opinion',
] as const

/** Fields of a sheet: of each part how it stands, and what is advised. All optional: the desk reviews, it holds no plan. */
export function sheetFields(parts: readonly string[]): ItemField[] {
  return parts.flatMap((part) => [choice(part, REVIEW_STATES), line(`${part}.note`, { max: 600 })])
}
