import { type FieldFaults, fieldFaults } from '../field-faults.ts'
import type { IsoDate } from '../time/dates.ts'
import { EnquiryDetails } from './kinds/enquiry.ts'
import { err, ok, type Result } from '../result.ts'
import { type CaseKind, kindDefinition } from './kinds.ts'

/** The details of a kind as its own schema has them, or what is wrong with them: `details.<field>` → code. */
export function parseDetails(kind: CaseKind, details: unknown): Result<unknown, FieldFaults> {
  const parsed = kindDefinition(kind).details.safeParse(details)
  return parsed.success ? ok(parsed.data) : err(fieldFaults(parsed.error, ['details']))
}

/** True where a kind has no room for that many children. */
export function isTooManyChildren(kind: CaseKind, count: number): boolean {
  const { maxChildren } = kindDefinition(kind)
  return maxChildren !== null && count > maxChildren
}

/**
 * What of the details cannot be beside the day of the request and today: `details.<field>` → code. `null` where all can.
 * @param details as the kind's schema has them
 */
export function factFaults(
  kind: CaseKind,
  details: unknown,
  requestedOn: IsoDate,
  today: IsoDate,
): FieldFaults | null {
  const answeredOn = kind === 'enquiry' ? EnquiryDetails.safeParse(details).data?.answeredOn : null
  if (answeredOn === null || answeredOn === undefined) return null
  if (answeredOn > today) return { 'details.answeredOn': 'date_in_future' }
  return answeredOn < requestedOn ? { 'details.answeredOn': 'before_request' } : null
}
