import type { CaseId } from '#model/ids.ts'
import { ok, type Result } from '#model/result.ts'
import { listCases } from '#store/queries/case-list.ts'
import { type CaseView, readCase } from '#store/queries/case-view.ts'
import { changeStage, linkCases, moveCase, openCase, updateFacts } from '#store/repositories/cases.ts'
import type { AreaHandlers } from './handle.ts'
import { onDesk, type OpenDesk, type Services } from './services.ts'

export const casesHandlers = (services: Services): AreaHandlers<'cases'> => {
  /** A change of one case, answered with the case as it then is. */
  const changing =
    <I extends { readonly caseId: CaseId }, E>(
      change: (store: OpenDesk['store'], input: I, acting: OpenDesk['acting']) => Result<unknown, E>,
    ) =>
    (input: I) =>
      onDesk(services, ({ store, acting, viewing }): Result<CaseView, E | 'not_found'> => {
        const changed = change(store, input, acting)
        return changed.ok ? readCase(store, input.caseId, viewing) : changed
      })

  return {
    list: (filter) => onDesk(services, ({ store, viewing }) => ok(listCases(store, filter, viewing))),
    get: ({ caseId }) => onDesk(services, ({ store, viewing }) => readCase(store, caseId, viewing)),
    open: changing(openCase),
    updateFacts: changing(updateFacts),
    changeStage: changing(changeStage),
    move: changing(moveCase),
    link: changing(linkCases),
  }
}
