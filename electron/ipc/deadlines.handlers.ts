import type { ComputedDeadline, Deadline } from '#model/deadline/deadline.ts'
import { computeDeadline } from '#model/deadline/due-date.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import { ok, type Result } from '#model/result.ts'
import { committing, type DraftKey } from '#store/repositories/drafts.ts'
import { override, pause, resume } from '#store/repositories/deadlines.ts'
import type { AreaHandlers } from './handle.ts'
import { onDesk, type OpenDesk, type Services } from './services.ts'

export const deadlinesHandlers = (services: Services): AreaHandlers<'deadlines'> => {
  const changed = (
    draft: DraftKey | undefined,
    change: (desk: OpenDesk) => Result<Deadline, ErrorCode>,
  ): Result<ComputedDeadline, ErrorCode> =>
    onDesk(services, (desk) => {
      const deadline = committing(desk.store, draft ?? null, () => change(desk))
      if (!deadline.ok) return deadline
      const { reference, today } = desk.viewing
      return ok(computeDeadline(deadline.value, reference.deadlineRules, reference.holidays, today))
    })
  return {
    pause: ({ draft, ...input }) => changed(draft, ({ store, acting }) => pause(store, input, acting)),
    resume: ({ draft, ...input }) => changed(draft, ({ store, acting }) => resume(store, input, acting)),
    override: ({ draft, ...input }) => changed(draft, ({ store, acting }) => override(store, input, acting)),
  }
}
