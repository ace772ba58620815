import { createContext, use, useLayoutEffect, useMemo, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'

import { TEXT_SOURCES, type Language, type Translate } from './catalogues.ts'
import { translate } from './translate.ts'

/** What screens ask texts of. */
export interface TextContext {
  readonly language: Language
  /** BCP 47 tag for `Intl`, `et-EE` or `en-GB`. */
  readonly locale: string
  readonly t: Translate
}

function contextFor(language: Language): TextContext {
  const source = TEXT_SOURCES[language]
  return { language, locale: source.locale, t: (key, params) => translate(source, key, params) }
}

const Texts = createContext<TextContext>(contextFor('et'))

/** Gives the texts of one language to everything inside, to the components' own strings and to `<html lang>`. */
export function TextProvider({ language = 'et', children }: { language?: Language; children: ReactNode }) {
  const context = useMemo(() => contextFor(language), [language])
  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <Texts value={context}>
      <I18nProvider locale={context.locale}>{children}</I18nProvider>
    </Texts>
  )
}

/** The texts of the language in use: `const { t } = useText()`. Estonian where no provider stands above. */
export function useText(): TextContext {
  return use(Texts)
}
