import { z } from 'zod'
import { IsoDate } from '../time/dates.ts'
import { Municipality, MunicipalityType } from './municipality.ts'

/** The desk's own stable key: the name in lower-case ASCII, `viljandi-vald`. Never changed once released. */
export const RegisterKey = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/)
  .max(60)
export type RegisterKey = z.infer<typeof RegisterKey>

const facts = Municipality.shape

/** One local authority of the bundled register. */
export const RegisterEntry = z.strictObject({
  key: RegisterKey,
  /** Name in the nominative, with its type: "Viljandi vald"; Tallinn alone is without. */
  name: facts.name,
  type: MunicipalityType,
  /** "Viljandi maakond". */
  county: facts.county,
  countyEhak: z.string().regex(/^\d{4}$/),
  ehak: z
    .string()
    .regex(/^\d{4}$/)
    .nullable(),
  /** False where sources differ on the code, or may have changed it since. */
  ehakCertain: z.boolean(),
  registryCode: z
    .string()
    .regex(/^\d{8}$/)
    .nullable(),
  countyCourt: facts.countyCourt,
  /** The courthouse likely to hear the case, in Estonian; derived from the county, not read from a legal act. */
  courthouseHint: facts.courthouseHint,
  /** Estonian sentence shown to the specialist where the municipality may no longer exist. */
  flag: facts.flag,
  /** What the keeper of this file should check, in English; never shown. */
  note: z.string().max(400).nullable(),
  /** First and last day the municipality exists; `null` where it is older than the desk, or still exists. */
  validFrom: IsoDate.nullable(),
  validUntil: IsoDate.nullable(),
  /** Key of the municipality that took over. */
  successor: RegisterKey.nullable(),
})
export type RegisterEntry = z.infer<typeof RegisterEntry>

/** The form of `resources/municipalities.json`. Keys are unique and every successor is in the register. */
export const MunicipalityRegister = z
  .strictObject({
    source: z.string().min(1).max(400),
    compiledOn: IsoDate,
    municipalities: z.array(RegisterEntry).min(1),
  })
  .superRefine(({ municipalities }, context) => {
    const keys = new Set<RegisterKey>()
    for (const { key } of municipalities) {
      if (keys.has(key)) context.addIssue({ code: 'custom', message: `key_twice: ${key}` })
      keys.add(key)
    }
    for (const { successor } of municipalities) {
      if (successor !== null && !keys.has(successor)) {
        context.addIssue({ code: 'custom', message: `unknown_successor: ${successor}` })
      }
    }
  })
export type MunicipalityRegister = z.infer<typeof MunicipalityRegister>

/** Reads the parsed JSON of the register; throws a `ZodError` when its form is broken. */
export function parseRegister(json: unknown): MunicipalityRegister {
  return MunicipalityRegister.parse(json)
}
