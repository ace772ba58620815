import { ok } from '#model/result.ts'
import type { AreaHandlers } from './handle.ts'
import type { Services } from './services.ts'

export const preferencesHandlers = ({ preferences }: Services): AreaHandlers<'preferences'> => {
  const present = () =>
    ok({
      theme: preferences.theme(),
      language: preferences.language(),
      lockAfter: preferences.lockAfter(),
    })
  return {
    get: present,
    save: ({ theme, language, lockAfter }) => {
      preferences.setTheme(theme)
      preferences.setLanguage(language)
      preferences.setLockAfter(lockAfter)
      return present()
    },
  }
}
