import { z } from 'zod'

const line = (length: number) => z.string().trim().max(length)

/** The specialist the vault belongs to, as signatory and drafter. */
export const Profile = z.strictObject({
  givenName: line(100).min(1),
  surname: line(100).min(1),
  jobTitle: line(200),
  phone: line(40),
  email: line(200),
})
export type Profile = z.infer<typeof Profile>

/** What stands at the head and foot of a letter. */
export const Letterhead = z.strictObject({
  institution: line(200).min(1),
  unit: line(200),
  street: line(200),
  postalTown: line(200),
  phone: line(40),
  email: line(200),
  web: line(200),
  registryCode: line(20),
})
export type Letterhead = z.infer<typeof Letterhead>
