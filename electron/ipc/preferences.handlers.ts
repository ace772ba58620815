import { ok } from '#model/result.ts'
import type { AreaHandlers } from './handle.ts'
import type { Services } from './services.ts'

export const preferencesHandlers = ({ preferences }: Services): AreaHandlers<'preferences'> => {
  const present = () => ok({ theme: preferences.theme(), language: preferences.language() })
  return {
    get: present,
    save: ({ theme, language }) => {
      preferences.setTheme(theme)
      preferences.setLanguage(language)
      return present()
    },
  }
}
