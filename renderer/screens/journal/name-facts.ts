import { z } from 'zod'
import { LeakVerdict } from '#model/leak/leak.ts'

import type { Translate } from '../../i18n/catalogues.ts'

/** Decisions on names as they lie in the journal. */
export const KeptNames = z.array(
  z.object({
    found: z.string(),
    verdict: LeakVerdict,
    reason: z.string(),
  }),
)

/** Each name that was decided on with its decision, a line each. */
export function keptNamesText(
  t: Translate,
  names: z.output<typeof KeptNames> | undefined,
): string | undefined {
  return names
    ?.map(({ found, verdict, reason }) => {
      const decided = `${found}: ${t(`leak.verdict.${verdict}`)}`
      return reason === '' ? decided : `${decided}. ${t('gate.reason', { reason })}`
    })
    .join('\n')
}
