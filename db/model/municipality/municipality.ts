import { z } from 'zod'
import { MunicipalityId, MunicipalityUnitId } from '../ids.ts'
import { IsoDate } from '../time/dates.ts'

/** Estonian local authorities are cities (`linn`) and rural municipalities (`vald`). */
export const MunicipalityType = z.enum(['city', 'rural_municipality'])

/** A local authority of the register. Its name is kept in the nominative; case forms are typed, never derived. */
export const Municipality = z.strictObject({
  id: MunicipalityId,
  /** The desk's own stable key into the bundled register; EHAK codes change and are only a fact beside it. */
  registerKey: z.string().min(1).max(60),
  name: z.string().min(1).max(100),
  type: MunicipalityType,
  county: z.string().min(1).max(60),
  ehak: z.string().max(10).nullable(),
  registryCode: z.string().max(10).nullable(),
  countyCourt: z.string().max(60).nullable(),
  courthouseHint: z.string().max(60).nullable(),
  /** Set where the register is not sure that the municipality still exists; shown to the specialist. */
  flag: z.string().max(300).nullable(),
})
export type Municipality = z.infer<typeof Municipality>

/** A period in which a municipality is the specialist's; `until` is the last day. */
export const Assignment = z.strictObject({
  municipalityId: MunicipalityId,
  from: IsoDate,
  until: IsoDate.nullable(),
})
export type Assignment = z.infer<typeof Assignment>

const optionalText = (length: number) => z.string().trim().max(length).nullable()

/** A part of a municipality with contacts of its own: a district, a department, a worker housed elsewhere. */
export const MunicipalityUnit = z.strictObject({
  id: MunicipalityUnitId,
  municipalityId: MunicipalityId,
  name: z.string().trim().min(1).max(200),
  contactName: optionalText(200),
  phone: optionalText(40),
  email: optionalText(200),
})
export type MunicipalityUnit = z.infer<typeof MunicipalityUnit>
