import { z } from 'zod'
import { Certainty } from '../deadline/deadline-rule.ts'
import { IsoDate } from '../time/dates.ts'

/** What a list of grounds is about. */
export const GROUND_SIDES = ['precondition', 'reason', 'unsuitable'] as const

/** The form of `resources/klat-grounds.json`: when the service is thought of and when not, each list with its source. */
export const KlatGrounds = z.strictObject({
  compiledOn: IsoDate,
  lists: z
    .array(
      z.strictObject({
        side: z.enum(GROUND_SIDES),
        /** How the list is to be read, in Estonian. */
        note: z.string().min(1).max(400),
        source: z.string().min(1).max(400),
        /** How old the source is, in Estonian. */
        age: z.string().min(1).max(200),
        certainty: Certainty,
        grounds: z
          .array(z.strictObject({ id: z.string().regex(/^[a-z_]{1,40}$/), text: z.string().min(1).max(300) }))
          .min(1),
      }),
    )
    .length(GROUND_SIDES.length),
})
export type KlatGrounds = z.infer<typeof KlatGrounds>

/** What a note on a ground begins with; `null` for an id that is in no list. */
export function considerationStart(
  grounds: KlatGrounds,
  id: string,
): Readonly<Record<string, string>> | null {
  for (const { side, grounds: list } of grounds.lists) {
    const found = list.find((ground) => ground.id === id)
    if (found !== undefined) return { side, about: found.text }
  }
  return null
}
