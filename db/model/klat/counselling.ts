import type { CaseKind } from '../case/kinds.ts'
import type { IsoDate } from '../time/dates.ts'

/** A case tied to the one in view, as far as it matters here. */
export interface TiedCase {
  readonly kind: CaseKind
  readonly closedOn: IsoDate | null
  readonly ties: readonly ('opened_with' | 'related' | 'same_child')[]
}

/**
 * True for the counselling that belongs to an opinion: a request for a KLAT opinion covers counselling too (the unit's
 * services, "Arvamuse andmine lapse vabadust piirava meetme sobivuse kohta"). It opened with the opinion, or was open
 * before and is tied to it with the same child.
 */
export function isCounsellingOf({ kind, ties }: Pick<TiedCase, 'kind' | 'ties'>): boolean {
  if (kind !== 'domestic_counselling') return false
  return ties.includes('opened_with') || (ties.includes('related') && ties.includes('same_child'))
}

/** Open counsellings that can be closed with their opinion, whose text stands for their summary. */
export function closableWith<T extends TiedCase>(linked: readonly T[]): T[] {
  return linked.filter((line) => line.closedOn === null && isCounsellingOf(line))
}
