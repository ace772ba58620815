/** The names in "Viljandi vald" and "Narva-Jõesuu linn": what begins with a capital, without the kind of the place. */
export function placeNamesOf(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word))))]
}
