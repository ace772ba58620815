import en from '#resources/i18n/en.json'
import et from '#resources/i18n/et.json'

import type { KeysOf, TextParams, TextSource } from './translate.ts'

/** The languages of the screens. Estonian is the language of work; documents are always Estonian. */
export const LANGUAGES = ['et', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A key every catalogue has; derived from the Estonian catalogue, so a misspelt key does not compile. */
export type MessageKey = KeysOf<typeof et>

/** Gives the sentence under a key; see `translate`. */
export type Translate = (key: MessageKey, params?: TextParams) => string

/** English is British, so that dates and weeks run as in Europe. */
export const TEXT_SOURCES: Readonly<Record<Language, TextSource>> = {
  et: { locale: 'et-EE', catalogue: et },
  en: { locale: 'en-GB', catalogue: en },
}
