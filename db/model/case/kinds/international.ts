import { z } from 'zod'
import type { KindDefinition } from './kind-definition.ts'

export const InternationalDetails = z.strictObject({})
export type InternationalDetails = z.infer<typeof InternationalDetails>

/** Mediation of a cross-border child protection case: LasteKS § 15 lg 2 p 2. */
export const international = {
  labelGroup: 'international',
  stages: ['received', 'mediation', 'answered', 'closed'],
  maxChildren: null,
  details: InternationalDetails,
  deadlinesAtIntake: [],
  documents: [],
} as const satisfies KindDefinition
