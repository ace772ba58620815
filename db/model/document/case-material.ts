import { z } from 'zod'
import { CaseItem } from '../item/item.ts'

/**
 * What a document takes from its case beside people and facts: what is kept on the case and on the one it was opened with,
 * and whether the municipality's procedure in STAR was gone through. Texts of entries are not among it.
 */
export const CaseMaterial = z.strictObject({
  items: z.array(CaseItem),
  /** True when an entry says that the procedure in STAR was analysed (the unit's services, "KLAT protsess"). */
  isStarReviewed: z.boolean(),
})
export type CaseMaterial = z.infer<typeof CaseMaterial>

/** A case of which nothing is kept yet. */
export const NO_MATERIAL: CaseMaterial = { items: [], isStarReviewed: false }
