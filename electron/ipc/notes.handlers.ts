import { ok } from '#model/result.ts'
import { readWaitingNotes } from '#store/queries/quick-notes.ts'
import {
  addQuickNote,
  discardQuickNote,
  fileQuickNote,
  noteToEnquiry,
} from '#store/repositories/quick-notes.ts'
import type { AreaHandlers } from './handle.ts'
import { committingOnDesk, onDesk, type Services } from './services.ts'

export const notesHandlers = (services: Services): AreaHandlers<'notes'> => ({
  list: () => onDesk(services, ({ store }) => ok(readWaitingNotes(store))),
  add: committingOnDesk(services, addQuickNote),
  file: committingOnDesk(services, fileQuickNote),
  toEnquiry: committingOnDesk(services, noteToEnquiry),
  discard: committingOnDesk(services, discardQuickNote),
})
