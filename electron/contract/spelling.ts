import { z } from 'zod'
import { CaseId } from '#model/ids.ts'
import {
  MOST_SUGGESTIONS,
  MOST_TAUGHT,
  MOST_WORDS,
  SpellingState,
  SpeltWord,
} from '#model/spelling/spelling.ts'
import { call } from './call.ts'

const Words = z.array(z.string())

export const spelling = {
  /** What is right where one writes: taught words and, in a case, the parts of its people's names. */
  known: call(
    z.strictObject({ caseId: CaseId.nullable() }),
    z.strictObject({ taught: Words.max(MOST_TAUGHT), names: Words }),
  ),
  /** Those of the words that the dictionary does not have; `spelling_unavailable` where it cannot be asked. */
  check: call(z.strictObject({ words: z.array(SpeltWord).max(MOST_WORDS) }), Words.max(MOST_WORDS)),
  /** What may have been meant by a misspelt word, the likeliest first. */
  suggest: call(z.strictObject({ word: SpeltWord }), Words.max(MOST_SUGGESTIONS)),
  teach: call(z.strictObject({ word: SpeltWord }), z.null()),
  forget: call(z.strictObject({ word: SpeltWord }), z.null()),
  /** For the settings: how the dictionary is, and what was taught. */
  overview: call(z.null(), z.strictObject({ state: SpellingState, taught: Words.max(MOST_TAUGHT) })),
}
