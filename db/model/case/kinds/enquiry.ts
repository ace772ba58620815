import { z } from 'zod'
import type { KindDefinition } from './kind-definition.ts'

export const EnquiryDetails = z.strictObject({})
export type EnquiryDetails = z.infer<typeof EnquiryDetails>

/** A single question of a worker, a private person or an institution. */
export const enquiry = {
  labelGroup: 'enquiry',
  stages: ['received', 'answered', 'closed'],
  maxChildren: null,
  details: EnquiryDetails,
  deadlinesAtIntake: [],
  documents: [],
} as const satisfies KindDefinition
