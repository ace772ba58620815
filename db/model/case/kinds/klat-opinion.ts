import { z } from 'zod'
import type { KindDefinition } from './kind-definition.ts'

/** What the court is asked for: SHS § 130² lg 2 (placement, extension, ending). */
export const KLAT_REQUESTS = ['placement', 'extension', 'ending'] as const
export const KlatRequest = z.enum(KLAT_REQUESTS)
export type KlatRequest = z.infer<typeof KlatRequest>

/** Who applies to the court. SHS § 130² lg 2 names the municipality of residence; the others are possible in practice. */
export const KLAT_APPLICANTS = ['municipality', 'police', 'prosecutor', 'probation', 'other'] as const
export const KlatApplicant = z.enum(KLAT_APPLICANTS)
export type KlatApplicant = z.infer<typeof KlatApplicant>

export const KlatOpinionDetails = z.strictObject({
  request: KlatRequest,
  applicant: KlatApplicant,
  /** The municipality may go to court while the opinion is being written. */
  courtBeforeOpinion: z.boolean(),
})
export type KlatOpinionDetails = z.infer<typeof KlatOpinionDetails>

/** KLAT opinion: SHS § 130² lg 3 p 5. Exactly one child. Its counselling opens with it. */
export const klatOpinion = {
  labelGroup: 'klat',
  stages: ['request', 'assessment', 'drafting', 'issued', 'court', 'in_service', 'closed'],
  maxChildren: 1,
  details: KlatOpinionDetails,
  deadlinesAtIntake: ['klat_opinion'],
  documents: ['klat_opinion'],
} as const satisfies KindDefinition
