import type { Input } from '#contract/index.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import type { BadInput } from '#model/field-faults.ts'
import type { CaseId } from '#model/ids.ts'
import { ok, type Result } from '#model/result.ts'
import { readCaseAsOf } from '#store/queries/case-as-of.ts'
import { listCases } from '#store/queries/case-list.ts'
import { type CaseView, readCase } from '#store/queries/case-view.ts'
import { linkCases, moveCase, openCase, recordCaseViewed, updateFacts } from '#store/repositories/cases.ts'
import { enterStageJudged } from '#store/repositories/closing.ts'
import { committing, type DraftKey } from '#store/repositories/drafts.ts'
import { openFromEnquiry } from '#store/repositories/open-from-enquiry.ts'
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
    get: ({ caseId }) =>
      onDesk(services, ({ store, acting, viewing }) => {
        const view = readCase(store, caseId, viewing)
        // A full disk is no reason to keep anyone from reading what a child's safety may hang on.
        if (view.ok) recordCaseViewed(store, { caseId, asOf: null }, acting)
        return view
      }),
    asOf: ({ caseId, day }) =>
      onDesk(services, ({ store, acting, viewing }) => {
        const view = readCaseAsOf(store, { caseId, day }, viewing)
        if (view.ok) recordCaseViewed(store, { caseId, asOf: day }, acting)
        return view
      }),
    open: changing((store, { fromEnquiry, ...intake }: Input<'cases', 'open'>, acting) =>
      fromEnquiry === undefined
        ? openCase(store, intake, acting)
        : openFromEnquiry(store, { ...intake, fromEnquiry }, acting),
    ),
    updateFacts: changing(updateFacts),
    changeStage: changing(withDraft(enterStageJudged)),
    move: changing(withDraft(moveCase)),
    link: changing(linkCases),
  }
}

/** The same change, which also removes the draft it was written in. */
function withDraft<I extends object, T, E extends ErrorCode | BadInput>(
  change: (store: OpenDesk['store'], input: I, acting: OpenDesk['acting']) => Result<T, E>,
) {
  return (
    store: OpenDesk['store'],
    { draft, ...input }: I & { readonly draft?: DraftKey | undefined },
    acting: OpenDesk['acting'],
  ): Result<T, E | ErrorCode> =>
    committing(store, draft ?? null, (open) => change(open, input as unknown as I, acting))
}
