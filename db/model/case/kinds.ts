import { z } from 'zod'
import { domesticCounselling } from './kinds/domestic-counselling.ts'
import { enquiry } from './kinds/enquiry.ts'
import { international } from './kinds/international.ts'
import type { KindDefinition } from './kinds/kind-definition.ts'
import { klatOpinion } from './kinds/klat-opinion.ts'
import { ringistValja } from './kinds/ringist-valja.ts'

/** The kinds of case, in the order lists show them. Stored values; never renamed once released. */
export const CASE_KINDS = [
  'domestic_counselling',
  'klat_opinion',
  'international',
  'ringist_valja',
  'enquiry',
] as const
export const CaseKind = z.enum(CASE_KINDS)
export type CaseKind = z.infer<typeof CaseKind>

/** The registry: a new kind is one file in `kinds/` and one line here; the compiler lists what else it needs. */
export const KINDS = {
  domestic_counselling: domesticCounselling,
  klat_opinion: klatOpinion,
  international,
  ringist_valja: ringistValja,
  enquiry,
} as const satisfies Record<CaseKind, KindDefinition>

/** The definition of a kind, without its own narrow types. */
export function kindDefinition(kind: CaseKind): KindDefinition {
  return KINDS[kind]
}
