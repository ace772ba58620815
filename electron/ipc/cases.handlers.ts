import { ok } from '#model/result.ts'
import { listCases } from '#store/queries/case-list.ts'
import { readCase } from '#store/queries/case-view.ts'
import { changeStage, openKlatOpinion } from '#store/repositories/cases.ts'
import type { AreaHandlers } from './handle.ts'
import { onDesk, type Services } from './services.ts'

export const casesHandlers = (services: Services): AreaHandlers<'cases'> => ({
  list: (filter) => onDesk(services, ({ store, viewing }) => ok(listCases(store, filter, viewing))),
  get: ({ caseId }) => onDesk(services, ({ store, viewing }) => readCase(store, caseId, viewing)),
  openKlatOpinion: (intake) =>
    onDesk(services, ({ store, acting, viewing }) => {
      const opened = openKlatOpinion(store, intake, acting)
      return opened.ok ? readCase(store, opened.value.id, viewing) : opened
    }),
  changeStage: (input) =>
    onDesk(services, ({ store, acting, viewing }) => {
      const changed = changeStage(store, input, acting)
      return changed.ok ? readCase(store, input.caseId, viewing) : changed
    }),
})
