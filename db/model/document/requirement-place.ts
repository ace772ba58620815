import type { SectionKey } from './template.ts'

/** A place among the letter's facts where a requirement is met. */
export type LetterPlace = 'conclusion' | 'addressee' | 'access' | 'signatory'

/** Where a requirement of the gate is met: in a section, among the letter's facts, or with the people of the case. */
export type RequirementPlace =
  | { readonly type: 'section'; readonly key: SectionKey }
  /** `field` is `null` when any line of the letter may be meant. */
  | { readonly type: 'letter'; readonly field: LetterPlace | null }
  | { readonly type: 'people' }
  | { readonly type: 'unknown' }

/** What a requirement says of its place; a pass or a finding of a later program may name one not known here. */
export type RequirementKind =
  'section' | 'placeholder' | 'unprinted' | 'letter_placeholder' | 'child' | LetterPlace | 'unknown'

const LETTER_PLACES: readonly LetterPlace[] = ['conclusion', 'addressee', 'access', 'signatory']
const OF_SECTION = /^(section|placeholder|unprinted)\.([a-z][A-Za-z]{1,40})$/

/** Takes the key of a requirement (`GateFinding.requirement`) apart. */
export function readRequirement(requirement: string): {
  readonly kind: RequirementKind
  readonly place: RequirementPlace
} {
  if (requirement === 'child') return { kind: 'child', place: { type: 'people' } }
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
