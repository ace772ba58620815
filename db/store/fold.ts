/**
 * Text as it is compared when searching: lower case, accents and carons taken off ("Žürii" → "zurii"), white space made
 * one. Applied to what is stored and to what is searched, so both change together.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLocaleLowerCase('et')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** The different words of a search, folded. */
export function searchWords(text: string): string[] {
  return [...new Set(fold(text).split(' '))].filter((word) => word !== '')
}
