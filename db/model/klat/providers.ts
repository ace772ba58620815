import { z } from 'zod'
import { IsoDate } from '../time/dates.ts'

/** The form of `resources/klat-providers.json`: who gives the service, as far as it was found. */
export const KlatProviders = z.strictObject({
  source: z.string().min(1).max(400),
  /** How old and how sure the list is, in Estonian. */
  age: z.string().min(1).max(300),
  compiledOn: IsoDate,
  providers: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(200),
        validFrom: IsoDate.nullable(),
        validUntil: IsoDate.nullable(),
      }),
    )
    .min(1),
})
export type KlatProviders = z.infer<typeof KlatProviders>

/** Names of those who give the service on a day. */
export function providersOn({ providers }: KlatProviders, day: IsoDate): string[] {
  return providers
    .filter(
      ({ validFrom, validUntil }) =>
        (validFrom === null || validFrom <= day) && (validUntil === null || day <= validUntil),
    )
    .map(({ name }) => name)
}
