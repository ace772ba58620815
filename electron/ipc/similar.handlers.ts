import { ok } from '#model/result.ts'
import { findSimilar } from '#store/queries/similar.ts'
import type { AreaHandlers } from './handle.ts'
import { onDesk, type Services } from './services.ts'

export const similarHandlers = (services: Services): AreaHandlers<'similar'> => ({
  find: (request) => onDesk(services, ({ store }) => ok(findSimilar(store, request))),
})
