import { z } from 'zod'
import { IsoDate } from './time/dates.ts'

/** A building in which a county court sits. */
export const Courthouse = z.strictObject({
  /** "Viljandi kohtumaja". */
  name: z.string().min(1).max(60),
  street: z.string().min(1).max(100),
  postalCode: z.string().regex(/^\d{5}$/),
  town: z.string().min(1).max(60),
  /** Mailbox for procedural documents; `null` where none was read. */
  proceduralEmail: z.email().nullable(),
  /** Mailbox for the removal of a child from the family; `null` where the courthouse has none. */
  removalEmail: z.email().nullable(),
})
export type Courthouse = z.infer<typeof Courthouse>

/** A county court (*maakohus*), which hears placement in a closed institution: SHS § 130² lg 2. */
export const CountyCourt = z.strictObject({
  /** "Tartu Maakohus". */
  name: z.string().min(1).max(60),
  courthouses: z.array(Courthouse).min(1),
})
export type CountyCourt = z.infer<typeof CountyCourt>

/** The form of `resources/courts.json`. */
export const CourtFile = z.strictObject({
  source: z.string().min(1).max(400),
  compiledOn: IsoDate,
  countyCourts: z.array(CountyCourt).min(1),
})
export type CourtFile = z.infer<typeof CourtFile>

/** Reads the parsed JSON of the court file; throws a `ZodError` when its form is broken. */
export function readCourts(json: unknown): readonly CountyCourt[] {
  return CourtFile.parse(json).countyCourts
}
