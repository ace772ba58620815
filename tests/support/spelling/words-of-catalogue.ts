import { wordsInText } from '#model/spelling/words-in-text.ts'

/** The words of a text of the catalogue. A value that is put in leaves a digit: "{count}-aastane" gives "aastane". */
export function wordsOf(text: string): string[] {
  return wordsInText(text.replaceAll(/\{\w+\}/g, '0')).map(({ word }) => word)
}
