import { z } from 'zod'
import { CaseId } from '../ids.ts'
import { Instant } from '../time/dates.ts'

/**
 * Why a case was erased. A code and never words: it stays when everything else of the case is gone, and words may name
 * people. Stored values; never renamed once released.
 */
export const ERASURE_GROUNDS = [
  /** The period of retention has ended. */
  'period_ended',
  /** Opened by mistake, or twice. */
  'opened_by_mistake',
  /** The person asked for it, and nothing obliges to keep it. */
  'person_asked',
  /** The purpose it was kept for is gone before the period ended. */
  'not_needed',
] as const
export const ErasureGround = z.enum(ERASURE_GROUNDS)
export type ErasureGround = z.infer<typeof ErasureGround>

/** That a case was erased: all that is known of it afterwards, and nothing of a person. */
export const Erasure = z.strictObject({ caseId: CaseId, erasedAt: Instant, ground: ErasureGround })
export type Erasure = z.infer<typeof Erasure>
