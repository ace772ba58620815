import type { CaseId } from '../ids.ts'
import type { Instant } from '../time/dates.ts'
import type { Act, SubjectType } from './act.ts'

/** A row of the journal before it is hashed. */
export interface JournalRow {
  /** 1, 2, 3 … without a gap. */
  readonly seq: number
  readonly id: string
  readonly at: Instant
  /** Id of the specialist who acted. */
  readonly actor: string
  readonly act: Act
  readonly subjectType: SubjectType
  readonly subjectId: string
  readonly caseId: CaseId | null
  /** SHA-256 of salt ‖ payload, hexadecimal: the chain vouches for the payload without holding it. */
  readonly payloadDigest: string
  /** Hash of the row before, `CHAIN_START` in the first. */
  readonly previousHash: string
}

/** What stands in the place of a previous hash in the first row. */
export const CHAIN_START = '0'.repeat(64)

/**
 * The one form in which a row is hashed: a JSON list of its values in a fixed order, led by the version of the form.
 * JSON quotes every value, so no two different rows share a form.
 */
export function canonicalRow(row: JournalRow): string {
  return JSON.stringify([
    1,
    row.seq,
    row.id,
    row.at,
    row.actor,
    row.act,
    row.subjectType,
    row.subjectId,
    row.caseId,
    row.payloadDigest,
    row.previousHash,
  ])
}

/** What an act changed, and why where a reason was asked for. May hold anything of a case; never left in the clear. */
export interface ActPayload {
  readonly before?: unknown
  readonly after?: unknown
  readonly reason?: string | undefined
}
