import { COUNSELLING_STORIES } from './stories/counsellings.ts'
import { ENQUIRY_STORIES } from './stories/enquiries.ts'
import { INTERNATIONAL_STORIES } from './stories/internationals.ts'
import { KLAT_STORIES } from './stories/klat-opinions.ts'
import { NETWORK_STORIES } from './stories/networks.ts'
import type { Story } from './story.ts'

/** The written cases of the sample vault, of all kinds. */
export const STORIES: readonly Story[] = [
  ...KLAT_STORIES,
  ...COUNSELLING_STORIES,
  ...INTERNATIONAL_STORIES,
  ...NETWORK_STORIES,
  ...ENQUIRY_STORIES,
]
