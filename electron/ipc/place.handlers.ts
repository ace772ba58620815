import { leavePlace, takePlace } from '#store/repositories/left-place.ts'
import type { AreaHandlers } from './handle.ts'
import { onDesk, type Services } from './services.ts'

export const placeHandlers = (services: Services): AreaHandlers<'place'> => ({
  leave: (place) => {
    const left = onDesk(services, ({ store }) => leavePlace(store, place))
    if (left.ok) services.deskLock.placeLeft()
    return left
  },
  take: () => onDesk(services, ({ store }) => takePlace(store)),
})
