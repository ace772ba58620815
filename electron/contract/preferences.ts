import { z } from 'zod'
import { call } from './call.ts'

/** Settings that must be known before the vault is open; they hold nothing about anyone. */
export const Preferences = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['et', 'en']),
  /** Minutes without input after which the desk locks. */
  lockAfter: z.int().min(1).max(60),
})
export type Preferences = z.infer<typeof Preferences>

export const preferences = {
  get: call(z.null(), Preferences),
  save: call(Preferences, Preferences),
}
