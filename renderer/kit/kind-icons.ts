import type { IconName } from './icon-shapes.tsx'

/** What the colour of an entry says: we met, someone decided, we wrote, or nothing. Always beside the kind's words. */
export type EntryTone = 'met' | 'ruled' | 'wrote' | 'plain'

/** The sign and tone of each kind of entry. */
export const ENTRY_KIND_LOOKS = {
  case_discussion: { icon: 'discussion', tone: 'met' },
  network_meeting: { icon: 'network', tone: 'met' },
  phone_call: { icon: 'phone', tone: 'plain' },
  email: { icon: 'mail', tone: 'wrote' },
  letter: { icon: 'letter', tone: 'wrote' },
  information_exchange: { icon: 'exchange', tone: 'wrote' },
  star_review: { icon: 'review', tone: 'wrote' },
  star_monitoring: { icon: 'monitoring', tone: 'wrote' },
  own_work: { icon: 'ownWork', tone: 'wrote' },
  decision: { icon: 'scales', tone: 'ruled' },
  court_hearing: { icon: 'court', tone: 'ruled' },
  training_day: { icon: 'training', tone: 'met' },
  document: { icon: 'documentCheck', tone: 'plain' },
} as const satisfies Record<string, { icon: IconName; tone: EntryTone }>

/** The sign of each kind of case. */
export const CASE_KIND_ICONS = {
  domestic_counselling: 'discussion',
  klat_opinion: 'documentCheck',
  international: 'globe',
  ringist_valja: 'returnLoop',
  enquiry: 'question',
} as const satisfies Record<string, IconName>
