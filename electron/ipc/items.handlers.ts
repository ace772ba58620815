import { removeItem, saveItem } from '#store/repositories/items.ts'
import type { AreaHandlers } from './handle.ts'
import { committingOnDesk, onDesk, type Services } from './services.ts'

export const itemsHandlers = (services: Services): AreaHandlers<'items'> => ({
  save: committingOnDesk(services, saveItem),
  remove: (input) => onDesk(services, ({ store, acting }) => removeItem(store, input, acting)),
})
