import { z } from 'zod'
import { Letterhead, Profile } from '#model/specialist.ts'
import { call } from './call.ts'
import { committed } from './drafts.ts'

/** Who works at this desk and what stands on the letters. `profile` is `null` until the first run is finished. */
export const Settings = z.strictObject({ profile: Profile.nullable(), letterhead: Letterhead })
export type Settings = z.infer<typeof Settings>

export const profile = {
  get: call(z.null(), Settings),
  save: call(z.strictObject({ profile: Profile, letterhead: Letterhead, ...committed }), Settings),
}
