import type Database from 'better-sqlite3'
import { itemText } from '#model/item/item-text.ts'
import type { ItemDetails } from '#model/item/item.ts'
import { caseText } from '#model/search/case-text.ts'
import { wordsOf } from '#model/search/words.ts'
import { type RichText, toPlainText } from '#model/text/rich-text.ts'

/**
 * Gives a connection the functions that the triggers of the search index call, so that what a word is stands in the model
 * alone. A connection without them cannot change what is searched, which keeps the index right.
 */
export function defineSearchFunctions(sqlite: Database.Database): void {
  const options = { deterministic: true }
  sqlite.function('search_words', options, (text: unknown) => wordsOf(String(text)).join(' '))
  sqlite.function('rich_text', options, (json: unknown) => toPlainText(JSON.parse(String(json)) as RichText))
  sqlite.function('item_text', options, (type: unknown, details: unknown) =>
    itemText(String(type), JSON.parse(String(details)) as ItemDetails),
  )
  sqlite.function('case_text', options, (requestReference: unknown, question: unknown, details: unknown) =>
    caseText({
      requestReference: requestReference as string | null,
      question: String(question),
      details: JSON.parse(String(details)) as unknown,
    }),
  )
}
