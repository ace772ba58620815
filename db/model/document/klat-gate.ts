import type { ItemType } from '../item/item-types.ts'
import { unweighedMeasures } from '../item/weighed-measures.ts'
import type { CaseMaterial } from './case-material.ts'
import type { LetterFields } from './document.ts'
import type { DocumentFacts } from './document-facts.ts'
import type { GateFinding } from './gate.ts'

/* What the opinion asks of its case and letter. What it asks of its sections is data of the template (`Requirement`). */

/** What the checks of the opinion look at. */
export interface KlatChecked {
  readonly facts: Pick<DocumentFacts, 'children'>
  readonly fields: Pick<LetterFields, 'conclusion' | 'theirReference'>
  readonly material: CaseMaterial
}

interface KlatCheck {
  readonly requirement: string
  /** Law or paper that asks for it; `null` for good custom. */
  readonly source: string | null
  readonly isMet: (checked: KlatChecked) => boolean
}

/** Answers to the desk's questionnaire, or what a licensed tool gave. */
const ASSESSES_DANGER: ReadonlySet<ItemType> = new Set(['danger_assessment', 'danger_tool_result'])

const CHECKS: readonly KlatCheck[] = [
  { requirement: 'child', source: 'SHS § 130² lg 1', isMet: ({ facts }) => facts.children.length === 1 },
  {
    requirement: 'conclusion',
    source: 'Talituse teenuste slaidid, „Koostatud arvamus“',
    isMet: ({ fields }) => fields.conclusion !== null,
  },
  {
    requirement: 'star_review',
    source: 'Talituse teenuste slaidid, „KLAT protsess“',
    isMet: ({ material }) => material.isStarReviewed,
  },
  {
    requirement: 'danger_unassessed',
    source: 'SHS § 130² lg 1 ja lg 3 p 1',
    isMet: ({ material }) => material.items.some(({ type }) => ASSESSES_DANGER.has(type)),
  },
  {
    requirement: 'measures_unweighed',
    source: 'SHS § 130² lg 1 ja lg 3 p 4',
    isMet: ({ material }) => unweighedMeasures(material.items).length === 0,
  },
  // A request by phone has none: the opinion may be issued, but whoever files it should know that it is missing.
  { requirement: 'request_number', source: null, isMet: ({ fields }) => fields.theirReference !== null },
]

/** What the opinion lacks beside its sections, in the order of the paper. */
export function klatFindings(checked: KlatChecked): GateFinding[] {
  return CHECKS.filter(({ isMet }) => !isMet(checked)).map(({ requirement, source }) => ({
    requirement,
    source,
  }))
}
