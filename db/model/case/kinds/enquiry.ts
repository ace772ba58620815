import { z } from 'zod'
import type { KindDefinition } from './kind-definition.ts'

/** Who asks. */
export const ASKERS = ['worker', 'private_person', 'institution'] as const
export const Asker = z.enum(ASKERS)
export type Asker = z.infer<typeof Asker>

export const EnquiryDetails = z.strictObject({
  asker: Asker,
  /** Name of the asker, where it was given. */
  askerName: z.string().trim().max(200).nullable(),
  /** What was answered; empty until it is. */
  answer: z.string().trim().max(20_000),
  minutes: z.int().min(1).max(1440).nullable(),
})
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
