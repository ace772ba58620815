import type { Preferences } from '#contract/preferences.ts'
import en from '#resources/i18n/en.json' with { type: 'json' }
import et from '#resources/i18n/et.json' with { type: 'json' }
import { type WordOf, wordsOf } from './catalogue-words.ts'

const LOCALES: Readonly<Record<Preferences['language'], string>> = { et: 'et-EE', en: 'en-GB' }

/**
 * Words of the screens, for what the main process writes in them: the journal as a file. Imported when it is wanted: the
 * texts of the page would be most of what the main process reads at its start.
 */
export function screenWords(language: Preferences['language']): WordOf {
  return wordsOf({ et, en }[language], LOCALES[language])
}
