import { saveEntry } from '#store/repositories/entries.ts'
import type { AreaHandlers } from './handle.ts'
import { onDesk, type Services } from './services.ts'

export const entriesHandlers = (services: Services): AreaHandlers<'entries'> => ({
  save: (input) => onDesk(services, ({ store, acting }) => saveEntry(store, input, acting)),
})
