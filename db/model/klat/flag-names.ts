/** What can be odd in a KLAT case (`flags.ts`). Stored values; never renamed. */
export const KLAT_FLAGS = [
  'term_over_year',
  'term_past_majority',
  'ruling_before_application',
  'child_adult',
  'two_opinions',
  'no_request_number',
] as const
export type KlatFlag = (typeof KLAT_FLAGS)[number]
