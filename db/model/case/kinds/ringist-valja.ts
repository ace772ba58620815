import { z } from 'zod'
import type { KindDefinition } from './kind-definition.ts'

export const RingistValjaDetails = z.strictObject({
  /** Whether the municipality applied for implementation support; networks without it are counted too. */
  supportRequest: z.boolean(),
})
export type RingistValjaDetails = z.infer<typeof RingistValjaDetails>

/** A Ringist välja network around one young person. */
export const ringistValja = {
  labelGroup: 'rv',
  stages: ['preparation', 'active', 'follow_up', 'closed'],
  maxChildren: 1,
  details: RingistValjaDetails,
  deadlinesAtIntake: [],
  documents: [],
} as const satisfies KindDefinition
