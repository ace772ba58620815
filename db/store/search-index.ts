import type { CaseId, MunicipalityId } from '#model/ids.ts'

/*
 * How the full-text index is asked. Migration `search-index` says how it is kept; words come from the model, folded and of
 * letters and digits only, so nothing that is typed can be read as an operator.
 */

/** Ids of persons in the index begin here; those of everything else lie below, by day. */
export const FIRST_PERSON_ID = 2 ** 40

/** The word that stands in all entries of a case, which nobody can type: it begins with a sign for private use. */
export function caseWord(id: CaseId): string {
  return `\u{E000}${id.replaceAll('-', '')}`
}

/** The word that stands in all entries of a municipality: those of its cases while they were its own. */
export function municipalityWord(id: MunicipalityId): string {
  return `\u{E001}${id.replaceAll('-', '')}`
}

/**
 * What to match: texts in which each word begins some word.
 * @param words as `searchedWords` gives them
 * @param within words of `caseWord` or `municipalityWord`, of which one must stand in the text too; none when all are looked through
 */
export function matchExpression(words: readonly string[], within: readonly string[] = []): string {
  const beginnings = words.map((word) => `"${word}"*`).join(' AND ')
  if (within.length === 0) return beginnings
  return `(${within.map((word) => `"${word}"`).join(' OR ')}) AND ${beginnings}`
}

/** A subquery of the ids of entries that `@match` matches; the index it names holds all that is read. */
export const MATCHING_ENTRIES = `select search_texts.subject from search_index
  cross join search_texts indexed by search_texts_subjects on search_texts.id = search_index.rowid
  where search_index match @match`
