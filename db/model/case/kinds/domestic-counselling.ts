import { z } from 'zod'
import type { KindDefinition } from './kind-definition.ts'

export const DomesticCounsellingDetails = z.strictObject({
  /** Number of the municipality's procedure in STAR, as typed. Cases of older vaults are without it. */
  starProcedure: z.string().trim().max(60).nullable().default(null),
})
export type DomesticCounsellingDetails = z.infer<typeof DomesticCounsellingDetails>

/** Advice to a municipality on its own case: LasteKS § 15 lg 2 p 3 and 4. */
export const domesticCounselling = {
  labelGroup: 'domestic',
  stages: ['contact', 'counselling', 'closing', 'summary', 'closed'],
  maxChildren: null,
  details: DomesticCounsellingDetails,
  deadlinesAtIntake: ['first_contact'],
  documents: ['counselling_summary'],
} as const satisfies KindDefinition
