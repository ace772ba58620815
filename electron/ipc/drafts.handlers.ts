import { ok } from '#model/result.ts'
import { discardDraft, listDrafts, saveDraft } from '#store/repositories/drafts.ts'
import type { AreaHandlers } from './handle.ts'
import { onDesk, type Services } from './services.ts'

export const draftsHandlers = (services: Services): AreaHandlers<'drafts'> => ({
  list: ({ caseId }) => onDesk(services, ({ store }) => ok(listDrafts(store, caseId))),
  save: (input) => onDesk(services, ({ store, acting }) => saveDraft(store, input, acting)),
  discard: (input) => onDesk(services, ({ store }) => discardDraft(store, input)),
})
