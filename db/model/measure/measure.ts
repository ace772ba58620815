import { z } from 'zod'
import { MeasureId } from '../ids.ts'
import { IsoDate } from '../time/dates.ts'

/** Who organises and pays a measure. */
export const MEASURE_LEVELS = ['state', 'local'] as const
export const MeasureLevel = z.enum(MEASURE_LEVELS)

const facts = {
  name: z.string().trim().min(1).max(300),
  level: MeasureLevel,
  /** What it takes to get it. */
  needs: z.string().trim().max(1000).nullable(),
  /** As words, where it is known. */
  price: z.string().trim().max(300).nullable(),
  validFrom: IsoDate.nullable(),
  /** The last day it can be had. */
  validUntil: IsoDate.nullable(),
}

/** A measure that ships with the desk. */
export const ShippedMeasure = z.strictObject({
  key: z.string().regex(/^[a-z_]{2,40}$/),
  ...facts,
  source: z.string().min(1).max(300),
  certainty: z.enum(['confirmed', 'assumed']),
})
export type ShippedMeasure = z.infer<typeof ShippedMeasure>

/** A measure the specialist wrote, or a shipped one as the specialist changed it. */
export const OwnMeasure = z.strictObject({
  id: MeasureId,
  shippedKey: z.string().max(40).nullable(),
  ...facts,
})
export type OwnMeasure = z.infer<typeof OwnMeasure>

/** A measure of the catalogue, wherever it comes from. */
export const CatalogueMeasure = z.strictObject({
  /** `null` for a shipped one nobody changed. */
  id: MeasureId.nullable(),
  shippedKey: z.string().nullable(),
  ...facts,
  /** Of a shipped one nobody changed. */
  source: z.string().nullable(),
  isAssumed: z.boolean(),
})
export type CatalogueMeasure = z.infer<typeof CatalogueMeasure>

/** The catalogue: what ships, the specialist's own in the place of those they replace, then what was added. */
export function catalogueOf(
  shipped: readonly ShippedMeasure[],
  own: readonly OwnMeasure[],
): CatalogueMeasure[] {
  const replaced = new Map(
    own.flatMap((one) => (one.shippedKey === null ? [] : [[one.shippedKey, one] as const])),
  )
  const keys = new Set(shipped.map(({ key }) => key))
  const ofOwn = (one: OwnMeasure): CatalogueMeasure => ({ ...one, source: null, isAssumed: false })
  return [
    ...shipped.map(({ key, certainty, ...rest }) => {
      const mine = replaced.get(key)
      return mine === undefined
        ? { id: null, shippedKey: key, ...rest, isAssumed: certainty === 'assumed' }
        : ofOwn(mine)
    }),
    // One whose shipped measure a later program dropped is the specialist's alone.
    ...own.filter(({ shippedKey }) => shippedKey === null || !keys.has(shippedKey)).map(ofOwn),
  ]
}

/** True where a measure can be had on a day. */
export function isInForce(
  { validFrom, validUntil }: Pick<CatalogueMeasure, 'validFrom' | 'validUntil'>,
  day: IsoDate,
): boolean {
  return (validFrom === null || validFrom <= day) && (validUntil === null || validUntil >= day)
}
