import { type FieldFaults, fieldFaults } from '../field-faults.ts'
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
