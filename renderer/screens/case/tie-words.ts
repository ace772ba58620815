import type { LinkedCase } from '#contract/cases.ts'

import type { Translate } from '../../i18n/catalogues.ts'

/** By what a case belongs with another one, in words: "avati koos", "sama laps". */
export function tieWords(t: Translate, ties: LinkedCase['ties']): string[] {
  return ties.map((tie) => t(`casePage.tie.${tie}`))
}
