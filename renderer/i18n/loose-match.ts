/**
 * Text as people type it in haste: lower case and without marks, so that `poltsamaa` finds *Põltsamaa* and `zanna`
 * finds *Žanna*. Only for finding; never for ordering or comparing names.
 */
export function loosen(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}

/** True when every word of the query stands somewhere in the text, in any order. An empty query matches all. */
export function matchesLoosely(text: string, query: string): boolean {
  const words = loosen(query).split(/\s+/).filter(Boolean)
  const searched = loosen(text)
  return words.every((word) => searched.includes(word))
}
