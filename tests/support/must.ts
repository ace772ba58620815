import type { Result } from '#model/result.ts'

/** The value of a result that has to be there. @throws Error with the refusal, where it is not */
export function must<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`)
  return result.value
}
