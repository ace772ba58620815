import { ok } from '#model/result.ts'
import { listWithdrawnEntries } from '#store/queries/withdrawn-entries.ts'
import {
  moveEntry,
  readLeftOut,
  reinstateEntry,
  withdrawEntry,
} from '#store/repositories/entry-corrections.ts'
import type { AreaHandlers } from './handle.ts'
import { committingOnDesk, onDesk, type Services } from './services.ts'

export const correctionsHandlers = (services: Services): AreaHandlers<'corrections'> => ({
  leftOut: (input) => onDesk(services, ({ store }) => readLeftOut(store, input)),
  moveEntry: (input) => onDesk(services, ({ store, acting }) => moveEntry(store, input, acting)),
  withdrawEntry: committingOnDesk(services, withdrawEntry),
  reinstateEntry: (input) => onDesk(services, ({ store, acting }) => reinstateEntry(store, input, acting)),
  withdrawnEntries: ({ caseId }) => onDesk(services, ({ store }) => ok(listWithdrawnEntries(store, caseId))),
})
