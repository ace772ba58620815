import { z } from 'zod'
import { IsoDate } from '../time/dates.ts'

/** Every stage of every kind, as stored. A kind uses some of them, in its own order (`kinds.ts`). */
export const STAGES = [
  'contact',
  'counselling',
  'closing',
  'summary',
  'request',
  'assessment',
  'drafting',
  'issued',
  'court',
  'in_service',
  'received',
  'mediation',
  'answered',
  'preparation',
  'active',
  'follow_up',
  'closed',
] as const
export const Stage = z.enum(STAGES)
export type Stage = z.infer<typeof Stage>

/** One step a case has taken: the stage and the day it began. */
export const StageStep = z.strictObject({ stage: Stage, on: IsoDate })
export type StageStep = z.infer<typeof StageStep>
