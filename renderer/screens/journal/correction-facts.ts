import { z } from 'zod'

import type { Translate } from '../../i18n/catalogues.ts'
import { type ChangeFact, of } from './fact.ts'

const Moved = z.object({
  otherCaseId: z.string(),
  attachments: z.array(z.object({ name: z.string() })),
})

/** Where a moved entry went to or came from, and the files that went along. */
export function movedFacts(
  t: Translate,
  state: unknown,
  names: Readonly<Record<string, string>>,
): ChangeFact[] {
  return of(Moved, state, ({ otherCaseId, attachments }) => [
    {
      term: t('correction.fact.otherCase'),
      value: names[otherCaseId] ?? t('journal.content.erased'),
    },
    { term: t('attachments.title'), value: attachments.map(({ name }) => name).join('\n') },
  ])
}
