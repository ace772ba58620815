import { queryOptions } from '@tanstack/react-query'
import type { CaseId } from '#model/ids.ts'

import { createWordChecker } from '../editor/spelling/word-checker.ts'
import { desk, valueOf } from './api.ts'
import { refreshAll } from './query-client.ts'

export const spellingQueries = {
  /** What is right in the texts of a case though no dictionary has it. */
  known: (caseId: CaseId | null) =>
    queryOptions({
      queryKey: ['spelling', 'known', caseId],
      queryFn: () => valueOf(desk.spelling.known({ caseId })),
    }),
  /** The dictionary starts and dies by itself, so it is asked anew at each visit. */
  overview: () =>
    queryOptions({
      queryKey: ['spelling', 'overview'],
      queryFn: () => valueOf(desk.spelling.overview(null)),
      staleTime: 0,
    }),
}

/** What the dictionary said of words, for all editors of the page. Gone with the page, which locking loads anew. */
export const wordChecker = createWordChecker(async (words) => {
  const answer = await desk.spelling.check({ words: [...words] })
  return answer.ok ? answer.value : null
})

/** What may have been meant; nothing where the dictionary cannot be asked. */
export async function suggestionsOf(word: string): Promise<readonly string[]> {
  const answer = await desk.spelling.suggest({ word })
  return answer.ok ? answer.value : []
}

/** Makes a word right everywhere. */
export async function teachWord(word: string): Promise<void> {
  await valueOf(desk.spelling.teach({ word }))
  await refreshAll()
}

/** Makes a taught word misspelt again. */
export async function forgetWord(word: string): Promise<void> {
  await valueOf(desk.spelling.forget({ word }))
  await refreshAll()
}
