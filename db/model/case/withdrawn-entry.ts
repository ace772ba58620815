import { z } from 'zod'
import { Instant } from '../time/dates.ts'
import { Attachment } from './attachment.ts'
import { Entry } from './entry.ts'

/** Why an entry is taken back, in words. */
export const WithdrawalReason = z.string().trim().min(1).max(1000)

/** An entry that was taken back, as it stood; it can be reinstated. */
export const WithdrawnEntry = z.strictObject({
  entry: Entry,
  reason: WithdrawalReason,
  withdrawnAt: Instant,
  /** Names of those who took part, in the order of `entry.participants`. */
  participantNames: z.array(z.string()),
  /** Hidden with it, and back with it. */
  attachments: z.array(Attachment),
})
export type WithdrawnEntry = z.infer<typeof WithdrawnEntry>
