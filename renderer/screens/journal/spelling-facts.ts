import { z } from 'zod'

import type { Translate } from '../../i18n/catalogues.ts'
import { type ChangeFact, of } from './fact.ts'

const TaughtState = z.object({ taughtWords: z.int() })

/** How many words were taught; which they are the journal is not told. */
export function spellingFacts(t: Translate, state: unknown): ChangeFact[] {
  return of(TaughtState, state, ({ taughtWords }) => [
    { term: t('spelling.count'), value: String(taughtWords) },
  ])
}
