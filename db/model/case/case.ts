import { z } from 'zod'
import { CaseId } from '../ids.ts'
import { Instant, IsoDate } from '../time/dates.ts'
import { CaseKind } from './kinds.ts'
import { Stage } from './stage.ts'

/** How a request reached the unit. */
export const CHANNELS = ['dhx', 'email', 'phone', 'letter', 'meeting'] as const
export const Channel = z.enum(CHANNELS)
export type Channel = z.infer<typeof Channel>

/** A case number for people, `2026/014`: unique in its vault, never a key. */
export const CaseNumber = z.string().regex(/^\d{4}\/\d{3,}$/)

/** What the municipality asks; the one free text asked for at intake. */
export const Question = z.string().trim().min(1).max(20_000)

/** A reference number given by someone's document system; never made here. */
export const ReferenceNumber = z.string().trim().min(1).max(60)

/** The municipality's case on which the unit advises. The municipality, not SKA, is its case manager. */
export const CaseRecord = z.strictObject({
  id: CaseId,
  number: CaseNumber,
  kind: CaseKind,
  stage: Stage,
  /** The day the request arrived; deadlines count from it. */
  requestedOn: IsoDate,
  channel: Channel,
  /** The municipality's own number of the request, as typed. */
  requestReference: ReferenceNumber.nullable(),
  question: Question,
  /** Parsed by the kind's own `details` schema. */
  details: z.unknown(),
  closedOn: IsoDate.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
})
export type CaseRecord = z.infer<typeof CaseRecord>
