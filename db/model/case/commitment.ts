import { z } from 'zod'
import { CommitmentId } from '../ids.ts'
import { IsoDate } from '../time/dates.ts'

/** Whose promise it is: the specialist's own, or one made to the specialist. */
export const COMMITMENT_SIDES = ['mine', 'theirs'] as const
export const CommitmentSide = z.enum(COMMITMENT_SIDES)
export type CommitmentSide = z.infer<typeof CommitmentSide>

/** Something promised in an entry: what, who, by when. */
export const Commitment = z.strictObject({
  id: CommitmentId,
  what: z.string().trim().min(1).max(500),
  side: CommitmentSide,
  /** Who promised, in words; empty for one's own. */
  who: z.string().trim().max(200),
  dueOn: IsoDate.nullable(),
  /** The day it was kept; `null` while it is open. */
  keptOn: IsoDate.nullable(),
})
export type Commitment = z.infer<typeof Commitment>
