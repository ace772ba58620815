import type { SectionKey } from './template.ts'

/** A place among the letter's facts where a requirement is met. */
export type LetterPlace = 'conclusion' | 'addressee' | 'theirs' | 'access' | 'signatory' | 'correction'

/** A page of the case where a requirement is met. */
export type CasePlace = 'people' | 'timeline' | 'assessment' | 'klat'

/** Where a requirement of the gate is met: in a section, among the letter's facts, or on a page of the case. */
export type RequirementPlace =
  | { readonly type: 'section'; readonly key: SectionKey }
  /** `field` is `null` when any line of the letter may be meant. */
  | { readonly type: 'letter'; readonly field: LetterPlace | null }
  | { readonly type: 'case'; readonly page: CasePlace }
  | { readonly type: 'unknown' }

/** What a requirement says of its place; a pass or a finding of a later program may name one not known here. */
export type RequirementKind =
  | 'section'
  | 'placeholder'
  | 'unprinted'
  | 'letter_placeholder'
  | keyof typeof CASE_PLACES
  | 'request_number'
  | Exclude<LetterPlace, 'theirs'>
  | 'unknown'

const CASE_PLACES = {
  child: 'people',
  star_review: 'timeline',
  danger_unassessed: 'klat',
  measures_unweighed: 'assessment',
} as const satisfies Readonly<Record<string, CasePlace>>
const LETTER_PLACES = ['conclusion', 'addressee', 'access', 'signatory', 'correction'] as const
const OF_SECTION = /^(section|placeholder|unprinted)\.([a-z][A-Za-z]{1,40})$/

/** Takes the key of a requirement (`GateFinding.requirement`) apart. */
export function readRequirement(requirement: string): {
  readonly kind: RequirementKind
  readonly place: RequirementPlace
} {
  if (isCaseRequirement(requirement)) {
    return { kind: requirement, place: { type: 'case', page: CASE_PLACES[requirement] } }
  }
  if (requirement === 'request_number') {
    return { kind: 'request_number', place: { type: 'letter', field: 'theirs' } }
  }
  if (requirement === 'placeholder.letter') {
    return { kind: 'letter_placeholder', place: { type: 'letter', field: null } }
  }
  const field = LETTER_PLACES.find((place) => place === requirement)
  if (field !== undefined) return { kind: field, place: { type: 'letter', field } }
  const match = OF_SECTION.exec(requirement)
  const [, kind, key] = match ?? []
  if (key === undefined) return { kind: 'unknown', place: { type: 'unknown' } }
  return { kind: kind as 'section' | 'placeholder' | 'unprinted', place: { type: 'section', key } }
}

function isCaseRequirement(requirement: string): requirement is keyof typeof CASE_PLACES {
  return Object.hasOwn(CASE_PLACES, requirement)
}
