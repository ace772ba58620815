import { keepCommitment, markInStar, recordCopiedForStar, saveEntry } from '#store/repositories/entries.ts'
import type { AreaHandlers } from './handle.ts'
import { onDesk, type Services } from './services.ts'

export const entriesHandlers = (services: Services): AreaHandlers<'entries'> => ({
  save: (input) => onDesk(services, ({ store, acting }) => saveEntry(store, input, acting)),
  markInStar: (input) => onDesk(services, ({ store, acting }) => markInStar(store, input, acting)),
  copiedForStar: (input) =>
    onDesk(services, ({ store, acting }) => recordCopiedForStar(store, input, acting)),
  keepCommitment: (input) => onDesk(services, ({ store, acting }) => keepCommitment(store, input, acting)),
})
