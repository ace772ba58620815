import { z } from 'zod'
import type { KindDefinition } from './kind-definition.ts'

/** The four types of international case the unit mediates. */
export const INTERNATIONAL_TYPES = [
  'custody_dispute',
  'welfare_check',
  'removal_abroad',
  'private_enquiry',
] as const
export const InternationalType = z.enum(INTERNATIONAL_TYPES)
export type InternationalType = z.infer<typeof InternationalType>

/** Which way the request travels. */
export const DIRECTIONS = ['from_abroad', 'to_abroad'] as const
export const Direction = z.enum(DIRECTIONS)
export type Direction = z.infer<typeof Direction>

const line = z.string().trim().max(200).nullable()

export const InternationalDetails = z.strictObject({
  type: InternationalType,
  direction: Direction,
  /** The other state, in words. */
  state: line,
  /** The foreign authority. */
  authority: line,
  /** Regulation (EU) 2019/1111, Hague 1996 or another ground, as typed. */
  legalGround: line,
})
export type InternationalDetails = z.infer<typeof InternationalDetails>

/** Mediation of a cross-border child protection case: LasteKS § 15 lg 2 p 2. The municipality stays case manager. */
export const international = {
  labelGroup: 'international',
  stages: ['received', 'mediation', 'answered', 'closed'],
  maxChildren: null,
  details: InternationalDetails,
  deadlinesAtIntake: [],
  documents: [],
} as const satisfies KindDefinition
