import { ok } from '#model/result.ts'
import { getSettings, saveSettings } from '#store/repositories/settings.ts'
import type { AreaHandlers } from './handle.ts'
import { committingOnDesk, onDesk, type Services } from './services.ts'

export const profileHandlers = (services: Services): AreaHandlers<'profile'> => ({
  get: () => onDesk(services, ({ store }) => ok(getSettings(store))),
  save: committingOnDesk(services, saveSettings),
})
