import type { Preferences } from '#contract/preferences.ts'
// By name, so that the texts of the page stay out of the main process: they would be most of what it reads at its start.
import { dialog as enDialog, menu as enMenu } from '#resources/i18n/en.json' with { type: 'json' }
import { dialog as etDialog, menu as etMenu } from '#resources/i18n/et.json' with { type: 'json' }

/** Texts the main process shows itself: the menu and the titles of native dialogs. */
export interface NativeTexts {
  readonly menu: typeof etMenu
  readonly dialog: typeof etDialog
}

const TEXTS: Readonly<Record<Preferences['language'], NativeTexts>> = {
  et: { menu: etMenu, dialog: etDialog },
  en: { menu: enMenu, dialog: enDialog },
}

/** The texts of a language. */
export function nativeTexts(language: Preferences['language']): NativeTexts {
  return TEXTS[language]
}
