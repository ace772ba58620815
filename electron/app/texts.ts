import type { Preferences } from '#contract/preferences.ts'
import en from '#resources/i18n/en.json' with { type: 'json' }
import et from '#resources/i18n/et.json' with { type: 'json' }

/** Texts the main process shows itself: the menu and the titles of native dialogs. */
export type NativeTexts = Pick<typeof et, 'menu' | 'dialog'>

const TEXTS: Readonly<Record<Preferences['language'], NativeTexts>> = { et, en }

/** The texts of a language. */
export function nativeTexts(language: Preferences['language']): NativeTexts {
  return TEXTS[language]
}
