import { ok } from '#model/result.ts'
import type { AreaHandlers } from './handle.ts'
import type { Services } from './services.ts'

export const preferencesHandlers = ({ preferences }: Services): AreaHandlers<'preferences'> => ({
  get: () => ok({ theme: preferences.theme() }),
  save: ({ theme }) => {
    preferences.setTheme(theme)
    return ok({ theme })
  },
})
