import type { Conclusion } from '#model/document/template.ts'

import type { MessageKey } from '../../i18n/catalogues.ts'

/** The conclusion in words. */
export const CONCLUSION_LABELS = {
  supportive: 'klat.supportive',
  non_supportive: 'klat.nonSupportive',
} as const satisfies Readonly<Record<Conclusion, MessageKey>>
