import type { z } from 'zod'

/** Which field is at fault and by which rule; codes only, never the value that was typed. */
export function fieldFaults(error: z.ZodError): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const issue of error.issues.slice(0, 50)) {
    const field = issue.path.map(String).join('.')
    faults[field] ??= issue.code === 'custom' ? issue.message : issue.code
  }
  return faults
}
