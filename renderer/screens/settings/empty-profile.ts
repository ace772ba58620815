import type { Profile } from '#model/specialist.ts'

/** A profile nobody has filled yet. */
export const EMPTY_PROFILE: Profile = { givenName: '', surname: '', jobTitle: '', phone: '', email: '' }
