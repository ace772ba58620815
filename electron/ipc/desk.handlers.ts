import { ok } from '#model/result.ts'
import { readDesk } from '#store/queries/desk-overview.ts'
import type { AreaHandlers } from './handle.ts'
import { onDesk, type Services } from './services.ts'

export const deskHandlers = (services: Services): AreaHandlers<'desk'> => ({
  overview: () => onDesk(services, ({ store, viewing }) => ok(readDesk(store, viewing))),
})
