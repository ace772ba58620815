import type { SpellingService } from '#electron/spelling/spelling-service.ts'
import { ok } from '#model/result.ts'

/** A dictionary that knows every word, for desks whose spelling is of no matter. */
export function spellingHere(): SpellingService {
  return {
    misspelt: () => Promise.resolve(ok([])),
    suggestions: () => Promise.resolve(ok([])),
    state: () => 'resting',
    stop: () => undefined,
  }
}
