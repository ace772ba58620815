import type { z } from 'zod'

/** What is wrong with which field: the path of the field → a code. Never the value that was typed. */
export type FieldFaults = Readonly<Record<string, string>>

/** A refusal of what was typed that names the fields at fault. */
export interface BadInput {
  readonly code: 'bad_input'
  readonly fields: FieldFaults
}

/** Refuses what was typed for these fields. */
export function badInput(fields: FieldFaults): BadInput {
  return { code: 'bad_input', fields }
}

/**
 * Which field is at fault and by which rule; codes only, never the value that was typed.
 * @param under path of the record the fields belong to, where it is part of a larger one
 */
export function fieldFaults(error: z.ZodError, under: readonly string[] = []): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const issue of error.issues.slice(0, 50)) {
    const field = [...under, ...issue.path.map(String)].join('.')
    faults[field] ??= issue.code === 'custom' ? issue.message : issue.code
  }
  return faults
}
