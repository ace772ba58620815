import { recordListCopied, removeItem } from '#store/repositories/items.ts'
import { saveItemWithClock } from '#store/repositories/klat-clock.ts'
import type { AreaHandlers } from './handle.ts'
import { committingOnDesk, onDesk, type Services } from './services.ts'

export const itemsHandlers = (services: Services): AreaHandlers<'items'> => ({
  save: committingOnDesk(services, saveItemWithClock),
  remove: (input) => onDesk(services, ({ store, acting }) => removeItem(store, input, acting)),
  copiedForStar: (input) => onDesk(services, ({ store, acting }) => recordListCopied(store, input, acting)),
})
