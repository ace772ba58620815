import { z } from 'zod'

/*
 * Where the specialist was when the desk was locked, so that unlocking leads back there. It names fields by the words on
 * the screen, which may name people: it is kept in the encrypted store and nowhere else.
 */

const position = z.int().min(0).max(10_000_000)

/** The field with focus, as it can be found again on the same page. */
export const LeftFocus = z.strictObject({
  /** Where it stands: in the dialog on top, or on the page. */
  scope: z.enum(['dialog', 'page']),
  /** Its role, or its tag where it has none. */
  role: z.string().max(40),
  /** Its accessible name. */
  name: z.string().max(500),
  /** Which of those alike it is, in the order of the page. */
  index: z.int().min(0).max(10_000),
  /** What is selected in it; a caret where both are the same. `null` for what holds no text. */
  selection: z.strictObject({ from: position, to: position }).nullable(),
})
export type LeftFocus = z.infer<typeof LeftFocus>

/** Where the specialist was. */
export const LeftPlace = z.strictObject({
  /** The address within the page, with what is open on it. */
  address: z.string().startsWith('/').max(4000),
  /** How far each named part of the page was scrolled, in pixels. */
  scroll: z.record(z.string().max(60), position).refine((parts) => Object.keys(parts).length <= 20),
  focus: LeftFocus.nullable(),
})
export type LeftPlace = z.infer<typeof LeftPlace>
