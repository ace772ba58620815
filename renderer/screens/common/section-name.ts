import type { MessageKey, Translate } from '../../i18n/catalogues.ts'

/** A section as its kind of document calls it; templates may have others, which are called by their keys. */
export function sectionName(t: Translate, key: string): string {
  const name = key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  for (const group of ['klatSection', 'summarySection']) {
    const path = `${group}.${name}`
    // Templates are data: their keys are known only when they are read.
    const words = t(path as MessageKey)
    if (words !== path) return words
  }
  return key
}
