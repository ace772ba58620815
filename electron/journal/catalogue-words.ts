/*
 * Words of the screens' catalogue for what the main process writes itself. The page has a fuller mechanism of its own in
 * `renderer/i18n`; here only whole sentences with places and plural forms are needed.
 */

/** A sentence, a set of plural forms, or a group of either. */
export interface Words {
  readonly [key: string]: string | Words
}

/** Gives the sentence under a dotted key with its places filled. */
export type WordOf = (key: string, params?: Readonly<Record<string, string | number>>) => string

/**
 * Sentences of one catalogue.
 * @param locale chooses the plural form, `et-EE` or `en-GB`
 * @throws Error for a key that is not in the catalogue
 */
export function wordsOf(catalogue: Words, locale: string): WordOf {
  const plural = new Intl.PluralRules(locale)
  return (key, params = {}) => {
    let node: string | Words | undefined = catalogue
    for (const step of key.split('.')) node = typeof node === 'object' ? node[step] : undefined
    if (typeof node === 'object') node = node[plural.select(Number(params['count'] ?? 0))] ?? node['other']
    if (typeof node !== 'string') throw new Error(`No words for ${key}`)
    return node.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place))
  }
}
