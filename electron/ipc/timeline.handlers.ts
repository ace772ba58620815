import { readTimeline } from '#store/queries/timeline.ts'
import type { AreaHandlers } from './handle.ts'
import { onDesk, type Services } from './services.ts'

export const timelineHandlers = (services: Services): AreaHandlers<'timeline'> => ({
  list: (request) => onDesk(services, ({ store }) => readTimeline(store, request)),
})
