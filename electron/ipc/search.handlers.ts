import { ok } from '#model/result.ts'
import { searchVault } from '#store/queries/search.ts'
import type { AreaHandlers } from './handle.ts'
import { onDesk, type Services } from './services.ts'

export const searchHandlers = (services: Services): AreaHandlers<'search'> => ({
  find: (search) => onDesk(services, ({ store }) => ok(searchVault(store, search))),
})
